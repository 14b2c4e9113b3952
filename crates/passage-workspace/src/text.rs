//! From bytes to text: UTF-8 only, with the wrong encodings named.

use passage_model::fault::Fault;

use crate::raw::Place;

const SAVE_AS: &str = "save the file as `CSV UTF-8` (in a text editor: encoding UTF-8)";

/// The text of a file; a byte order mark is skipped.
pub(crate) fn decode<'a>(bytes: &'a [u8], place: &Place) -> Result<&'a str, Box<Fault>> {
    if let Some(what) = archive(bytes) {
        let fault =
            Fault::new("E110", place.whole(), format!("the file is {what}, whatever its name; text was expected"));
        return Err(Box::new(fault.hint(SAVE_AS_WORKBOOK)));
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) || is_like_utf16(bytes) {
        let fault = Fault::new("E109", place.whole(), "the file is written in UTF-16; UTF-8 was expected");
        return Err(Box::new(fault.hint(SAVE_AS)));
    }
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let good = &bytes[..error.valid_up_to()];
        let line = 1 + good.iter().filter(|byte| **byte == b'\n').count();
        let byte = bytes[error.valid_up_to()];
        let message = format!(
            "byte 0x{byte:02X} on this line is not UTF-8; the file may be written in Latin-1 or another local encoding"
        );
        Box::new(Fault::new("E109", place.origin(line, 1), message).hint(SAVE_AS))
    })
}

/// What to do with a spreadsheet of another kind.
pub(crate) const SAVE_AS_WORKBOOK: &str = "open it in a spreadsheet program and save it as `.xlsx`";

/// What a file is that begins as archives and old workbooks do.
pub(crate) fn archive(bytes: &[u8]) -> Option<&'static str> {
    const OPEN_DOCUMENT: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
    let head = &bytes[..bytes.len().min(256)];
    if head.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Some("a workbook of an old kind (`.xls`)");
    }
    let is_open_document = head.windows(OPEN_DOCUMENT.len()).any(|part| part == OPEN_DOCUMENT);
    match head.starts_with(b"PK\x03\x04") {
        true if is_open_document => Some("an OpenDocument spreadsheet (`.ods`)"),
        true => Some("a workbook or another archive"),
        false => None,
    }
}

/// Whether every second byte is zero, as in Latin text in UTF-16 without a byte order mark.
fn is_like_utf16(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(64) & !1];
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    head.len() >= 8 && (zeros(0) * 2 > head.len() * 9 / 10 || zeros(1) * 2 > head.len() * 9 / 10)
}
