//! Why a file was not taken in, said so that the person knows what to do next.

use std::io;

use queue::QueueError;

use crate::FileKind;

/// Why a file was not taken in. `Display` is the Russian text for the person who chose the file.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    #[error("Файл пустой: выберите другой")]
    Empty,
    /// `limit` is in bytes.
    #[error("Файл больше {}. Уменьшите разрешение скана или разделите файл", size(*.limit))]
    TooLarge { limit: u64 },
    /// `limit` is in millions of pixels.
    #[error(
        "Изображение больше {limit} мегапикселей. Отсканируйте с меньшим разрешением, например 300 точек на дюйм"
    )]
    TooManyPixels { limit: u64 },
    /// `allowed`: the kinds that are taken here.
    #[error("{}", type_unknown(.allowed))]
    TypeUnknown { allowed: Vec<FileKind> },
    /// `named` is the extension of the name in lower case, empty when it has none.
    #[error("{}", type_differs(.named, *.actual))]
    TypeDiffers { named: String, actual: FileKind },
    #[error("Формат {actual} здесь не принимается. Выберите {}", list(.allowed))]
    TypeNotAllowed {
        actual: FileKind,
        allowed: Vec<FileKind>,
    },
    #[error(
        "В файле есть макросы. Сохраните его без макросов — как DOCX, XLSX или PDF — и выберите снова"
    )]
    Macros,
    #[error(
        "В PDF есть сценарии, запуск программ или вложенные файлы. Откройте его и сохраните заново через «Печать в PDF», \
         затем выберите новый файл"
    )]
    ActivePdf,
    #[error(
        "Файл повреждён или загружен не полностью. Откройте его у себя, сохраните заново и выберите снова"
    )]
    Damaged,
    /// Encrypted so that its inside cannot be checked.
    #[error("Файл защищён паролем, и его нельзя проверить. Снимите защиту и выберите файл снова")]
    Protected,
    #[error(
        "Файл распаковывается в слишком большой объём. Сохраните документ заново или пришлите его в PDF"
    )]
    ArchiveBomb,
    /// Of more parts than are looked into, or not looked through in the time for it.
    #[error(
        "Файл устроен слишком сложно, проверить его не удалось. Сохраните документ заново через «Печать в PDF» и выберите новый файл"
    )]
    TooComplex,
    /// Too many files wait to be looked into.
    #[error("Сейчас загружают слишком много файлов сразу. Повторите через несколько секунд")]
    Busy,
    #[error(
        "На сервере закончилось место для файлов. Попробуйте позже; если не поможет, сообщите оператору"
    )]
    NoSpace,
    /// The store itself failed: a fault of the server, to be logged.
    #[error(
        "Файл не удалось сохранить. Попробуйте ещё раз через минуту; если не поможет, сообщите оператору"
    )]
    Storage(#[source] io::Error),
}

impl FileError {
    /// The machine-readable code of the answer.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "file_empty",
            Self::TooLarge { .. } | Self::TooManyPixels { .. } => "file_too_large",
            Self::TypeUnknown { .. } => "file_type_unknown",
            Self::TypeDiffers { .. } => "file_type_differs",
            Self::TypeNotAllowed { .. } => "file_type_not_allowed",
            Self::Macros => "file_macros",
            Self::ActivePdf => "file_active_pdf",
            Self::Damaged | Self::Protected => "file_damaged",
            Self::ArchiveBomb => "file_archive_bomb",
            Self::TooComplex => "file_too_complex",
            Self::Busy => "busy",
            Self::NoSpace => "no_space",
            Self::Storage(_) => "file_storage",
        }
    }
}

impl From<io::Error> for FileError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::NoSpace,
            _ => Self::Storage(error),
        }
    }
}

impl From<QueueError> for FileError {
    fn from(error: QueueError) -> Self {
        match error {
            QueueError::Full => Self::Busy,
            QueueError::Stopped(_) => Self::Storage(io::Error::other(error)),
        }
    }
}

fn size(bytes: u64) -> String {
    const MIB: u64 = 1024 * 1024;
    if bytes >= MIB {
        format!("{} МБ", bytes / MIB)
    } else {
        format!("{} КБ", bytes.div_ceil(1024))
    }
}

fn type_unknown(allowed: &[FileKind]) -> String {
    let [first, rest @ ..] = allowed else {
        return "Файл неизвестного формата. Выберите другой".to_owned();
    };
    if rest.is_empty() {
        return format!(
            "Файл не похож на {first}. Сохраните документ в этом формате и выберите его снова"
        );
    }
    let old = if allowed.contains(&FileKind::Docx) {
        " (старый DOC — как DOCX или PDF)"
    } else {
        ""
    };
    format!(
        "Файл не похож ни на {first}, ни на {}. Сохраните документ в одном из этих форматов{old} и выберите его снова",
        list(rest)
    )
}

fn type_differs(named: &str, actual: FileKind) -> String {
    if named.is_empty() {
        return format!(
            "У имени файла нет расширения, а внутри — {actual}. Добавьте к имени .{}",
            actual.extension()
        );
    }
    format!(
        "По имени это {}, а внутри — {actual}. Переименуйте файл в .{} или выберите другой",
        named.to_uppercase(),
        actual.extension()
    )
}

fn list(kinds: &[FileKind]) -> String {
    match kinds {
        [] => "другой файл".to_owned(),
        [only] => only.title().to_owned(),
        [first @ .., last] => {
            let first: Vec<_> = first.iter().map(|kind| kind.title()).collect();
            format!("{} или {last}", first.join(", "))
        }
    }
}
