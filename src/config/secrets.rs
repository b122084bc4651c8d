//! Where secrets come from: the environment or files, never the TOML. No message here repeats one, nor what could
//! be one that stands in the wrong place.

use std::fs;
use std::path::{Path, PathBuf};

/// What a configuration is read beside: its folder and the environment.
pub(super) struct Surroundings<'a> {
    pub(super) base_dir: &'a Path,
    pub(super) env: &'a dyn Fn(&str) -> Option<String>,
}

/// How long a secret may be, in bytes.
const MAX_SECRET: u64 = 4096;

impl Surroundings<'_> {
    /// A path of the file, relative to the folder that the file is in.
    pub(super) fn path(&self, written: &Path) -> PathBuf {
        self.base_dir.join(written)
    }

    /// A [`path`](Self::path) to a file that can be opened now.
    pub(super) fn readable(&self, written: &Path) -> Result<PathBuf, String> {
        let path = self.path(written);
        match fs::File::open(&path).and_then(|file| file.metadata()) {
            Ok(metadata) if metadata.is_file() => Ok(path),
            Ok(_) => Err(format!("{} is no file", path.display())),
            Err(error) => Err(format!("{} cannot be read: {error}", path.display())),
        }
    }

    /// The secret of the settings `{what}_env` and `{what}_file`, of which one must be given.
    pub(super) fn secret(
        &self,
        what: &str,
        variable: Option<&str>,
        file: Option<&Path>,
    ) -> Result<String, String> {
        let secret = match (variable, file) {
            (Some(variable), None) => (self.env)(variable)
                .ok_or_else(|| format!("{} is not set", shown(&format!("{what}_env"), variable)))?,
            (None, Some(file)) => {
                let path = self.readable(file)?;
                let cannot = |why: String| format!("{} cannot be read: {why}", path.display());
                let size = fs::metadata(&path).map_err(|error| cannot(error.to_string()))?.len();
                if size > MAX_SECRET {
                    return Err(cannot(format!("a secret has at most {MAX_SECRET} bytes")));
                }
                let text = fs::read_to_string(&path).map_err(|error| cannot(error.to_string()))?;
                text.trim_end_matches(['\r', '\n']).to_owned()
            }
            _ => return Err(format!("give one of `{what}_env` (a variable's name) and `{what}_file`")),
        };
        if secret.is_empty() { Err(format!("the secret of `{what}` is empty")) } else { Ok(secret) }
    }
}

/// Names the environment variable, unless it looks as if somebody had put the secret itself there.
fn shown(setting: &str, variable: &str) -> String {
    let is_usual = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
    if variable.len() <= 64 && variable.bytes().all(is_usual) {
        format!("the environment variable {variable}")
    } else {
        format!(
            "the environment variable that `{setting}` names (a variable's name belongs there, never the secret)"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret(variable: Option<&str>, file: Option<&Path>) -> Result<String, String> {
        let env = |name: &str| match name {
            "THE_KEY" => Some("quokka".to_owned()),
            "EMPTY" => Some(String::new()),
            _ => None,
        };
        Surroundings { base_dir: Path::new("."), env: &env }.secret("key", variable, file)
    }

    #[test]
    fn from_the_environment() {
        assert_eq!(secret(Some("THE_KEY"), None).as_deref(), Ok("quokka"));
        assert!(secret(Some("OTHER_KEY"), None).unwrap_err().contains("OTHER_KEY is not set"));
        assert!(secret(Some("EMPTY"), None).unwrap_err().contains("empty"));
        assert!(secret(None, None).unwrap_err().contains("`key_env`"));
        assert!(secret(Some("THE_KEY"), Some(Path::new("x"))).unwrap_err().contains("give one"));
    }

    #[test]
    fn a_secret_in_the_wrong_place_is_not_repeated() {
        let message = secret(Some("ak_live_quokka"), None).unwrap_err();
        assert!(
            message.contains("`key_env`") && message.contains("a variable's name belongs there"),
            "{message}"
        );
        assert!(!message.contains("quokka"), "{message}");
    }

    #[test]
    fn from_files() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("key");
        fs::write(&file, "quokka\r\n").unwrap();
        assert_eq!(secret(None, Some(&file)).as_deref(), Ok("quokka"));
        fs::write(&file, "x".repeat(5000)).unwrap();
        assert!(secret(None, Some(&file)).unwrap_err().contains("at most 4096 bytes"));
        assert!(secret(None, Some(folder.path())).unwrap_err().contains("is no file"));
        assert!(secret(None, Some(&folder.path().join("none"))).unwrap_err().contains("cannot be read"));
    }
}
