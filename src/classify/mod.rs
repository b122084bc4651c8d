//! Which of a few sets of ASCII characters each byte of a text is in, 64 bytes at a time.
//!
//! The lowest room: it knows neither JSON nor rules. A set is told as a bit mask for each block of 64 bytes, lowest bit
//! first, so that what comes next is arithmetic on words instead of a loop over bytes. With AVX2 a block costs a few
//! nanoseconds; the portable way gives the same bits and is what the other is tested against.

#[cfg(target_arch = "x86_64")]
mod avx2;
mod portable;

/// Bytes in a block.
pub(crate) const BLOCK: usize = 64;

/// `N` sets of ASCII characters.
#[derive(Debug, Clone)]
pub(crate) struct Sets<const N: usize> {
    /// By set and low half of a byte: a bit for each high half that makes it a member.
    halves: [[u8; 16]; N],
    /// By byte: a bit for each set that it is in.
    bytes: Box<[u8; 256]>,
}

impl<const N: usize> Sets<N> {
    /// Sets by their members. Bytes beyond ASCII are in none.
    pub(crate) fn new(is_in: [&dyn Fn(u8) -> bool; N]) -> Self {
        assert!(N <= 8, "a byte has eight bits");
        let (mut halves, mut bytes) = ([[0; 16]; N], Box::new([0; 256]));
        for byte in 0..0x80u8 {
            for set in (0..N).filter(|set| is_in[*set](byte)) {
                halves[set][usize::from(byte & 15)] |= 1 << (byte >> 4);
                bytes[usize::from(byte)] |= 1 << set;
            }
        }
        Self { halves, bytes }
    }

    /// Replaces `masks` by those of `text`: an array for each block, and in it a mask for each set. Behind the end
    /// of the text no bit is set.
    pub(crate) fn read(&self, text: &[u8], masks: &mut Vec<[u64; N]>) {
        masks.clear();
        masks.reserve(text.len().div_ceil(BLOCK));
        #[cfg(target_arch = "x86_64")]
        if avx2::read(self, text, masks) {
            return;
        }
        portable::read(self, text, masks);
    }

    /// Whether any byte of `text` is in any of the sets.
    pub(crate) fn meet(&self, text: &[u8]) -> bool {
        #[cfg(target_arch = "x86_64")]
        if let Some(meet) = avx2::meet(self, text) {
            return meet;
        }
        portable::meet(self, text)
    }

    /// The masks of the first block of `text`, which may be shorter than a block.
    pub(crate) fn first(&self, text: &[u8]) -> [u64; N] {
        let text = &text[..text.len().min(BLOCK)];
        #[cfg(target_arch = "x86_64")]
        if let Some(masks) = avx2::first(self, text) {
            return masks;
        }
        portable::block(self, text)
    }
}

/// The positions of a mask's bits, lowest first.
pub(crate) fn positions(mut mask: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let at = mask.trailing_zeros() as usize;
        mask &= mask.wrapping_sub(1);
        (at < BLOCK).then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sets() -> Sets<3> {
        Sets::new([
            &|byte: u8| byte.is_ascii_digit(),
            &|byte: u8| byte.is_ascii_alphanumeric(),
            &|byte: u8| matches!(byte, 0 | b'\n' | b'@' | b'"' | b'\\' | 0x7f),
        ])
    }

    #[test]
    fn every_byte_is_told_rightly_in_every_place() {
        for byte in 0..=255u8 {
            for place in [0, 31, 32, 63, 64, 70] {
                let mut text = vec![b' '; 71];
                text[place] = byte;
                let mut masks = Vec::new();
                sets().read(&text, &mut masks);
                let told: Vec<bool> =
                    (0..3).map(|set| masks[place / BLOCK][set] >> (place % BLOCK) & 1 == 1).collect();
                let special = matches!(byte, 0 | b'\n' | b'@' | b'"' | b'\\' | 0x7f);
                assert_eq!(told, [byte.is_ascii_digit(), byte.is_ascii_alphanumeric(), special], "{byte}");
            }
        }
    }

    proptest! {
        #[test]
        fn both_ways_tell_the_same(text in prop::collection::vec(any::<u8>(), 0..200)) {
            let (mut masks, mut portably) = (Vec::new(), Vec::new());
            sets().read(&text, &mut masks);
            portable::read(&sets(), &text, &mut portably);
            prop_assert_eq!(sets().meet(&text), portable::meet(&sets(), &text));
            prop_assert_eq!(sets().first(&text), portably.first().copied().unwrap_or_default());
            prop_assert_eq!(masks, portably);
        }
    }
}
