//! Japanese.

use super::{Digits, Language, PhonePlan};

pub(super) static LANGUAGE: Language = Language {
    code: "ja",
    first: &[
        ("花子", "hanako"),
        ("健太郎", "kentaro"),
        ("美咲", "misaki"),
        ("大輔", "daisuke"),
        ("さくら", "sakura"),
        ("翔平", "shohei"),
        ("陽菜", "hina"),
        ("直樹", "naoki"),
    ],
    last: &[
        ("佐藤", "sato"),
        ("鈴木", "suzuki"),
        ("高橋", "takahashi"),
        ("渡辺", "watanabe"),
        ("小林", "kobayashi"),
        ("長谷川", "hasegawa"),
        ("山田", "yamada"),
        ("藤原", "fujiwara"),
    ],
    family_first: true,
    phones: &[PhonePlan { code: "81", trunk: "0", groups: &["90", "dddd", "dddd"] }],
    ids: &[],
    iban: ("DE", "dddddddddddddddddd"),
    digits: Digits::Plain,
    price: "¥1,dd0",
    addresses: &["東京都新宿区西新宿2丁目#番1号", "大阪府大阪市北区梅田3丁目#番5号"],
    subjects: &[
        "ログインできません",
        "注文{order}の返金について",
        "配達が遅れています",
        "二重請求の件",
        "登録情報の変更",
        "Fwd: {email}",
    ],
    openings: &[
        "こんにちは。注文 {order} がまだ届きません。予定日は {date} でした。",
        "お世話になります。バージョン {version} にしてからアプリが落ちます。",
        "おはようございます。{date} に {price} が二回請求されました。",
    ],
    tells: &[
        "{name}と申します。メールアドレスは {email} です。",
        "電話番号は {phone} です。",
        "携帯電話 {local} に夕方以降お願いします。",
        "クレジットカード {card} で {price} を支払いました。",
        "パスワードは {password} です。入れません。",
        "認証コードは {code} です。",
        "住所は {address} です。",
        "注文 {order}、日付 {date}、金額 {price}、バージョン {version} でした。",
        "連絡は {email} か電話 {phone} までお願いします。{name}",
    ],
    says: &[
        "{family}様、サポートの{agent}です。確認いたします。",
        "{date} の注文 {order} を確認しました。少々お待ちください。",
        "メールアドレスは {email} でよろしいですか。",
        "{price} は三日以内にカードへ返金されます。",
        "バージョン {version} で修正されました。更新してお試しください。",
    ],
    notes: &[
        "{family}さん、電話 {phone}、応答なし。{price} の返金を承認。",
        "注文 {order} と重複。お客様のメール: {email}",
    ],
};
