//! The words of a mail.

use super::html::words;
use super::{Document, Format, IntakeError};
use crate::date::month;
use passage_model::calendar::Date;

/// Parts within parts are followed so deep.
const DEEPEST: usize = 6;

/// A mail as one report: its first plain part, else its first page.
pub(super) fn read(bytes: &[u8]) -> Result<Document, IntakeError> {
    let (head, _) = split(bytes);
    let date = header(&head, "date").and_then(|value| sent(&value));
    let part = part(bytes, 0).ok_or(IntakeError::Empty)?;
    let text = if part.is_page { words(&part.text) } else { part.text };
    if text.trim().is_empty() {
        return Err(IntakeError::Empty);
    }
    Ok(Document { format: Format::Mail, record: None, text, date, outlet: header(&head, "from"), url: None })
}

struct Part {
    text: String,
    is_page: bool,
}

/// Head and body; the head as text with folded lines joined.
fn split(bytes: &[u8]) -> (String, &[u8]) {
    let mut end = bytes.len();
    let mut body = bytes.len();
    for (marker, length) in [(b"\r\n\r\n".as_slice(), 4), (b"\n\n".as_slice(), 2)] {
        if let Some(at) = bytes.windows(length).position(|window| window == marker)
            && at < end
        {
            end = at;
            body = at + length;
        }
    }
    let head = String::from_utf8_lossy(&bytes[..end]).replace("\r\n", "\n").replace("\n ", " ").replace("\n\t", " ");
    (head, &bytes[body..])
}

fn header(head: &str, name: &str) -> Option<String> {
    head.lines().find_map(|line| {
        let (key, value) = line.split_once(':')?;
        key.trim().eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
    })
}

fn parameter(value: &str, name: &str) -> Option<String> {
    value.split(';').skip(1).find_map(|one| {
        let (key, value) = one.split_once('=')?;
        key.trim().eq_ignore_ascii_case(name).then(|| value.trim().trim_matches('"').to_owned())
    })
}

fn part(bytes: &[u8], depth: usize) -> Option<Part> {
    let (head, body) = split(bytes);
    let kind = header(&head, "content-type").unwrap_or_default();
    let lower = kind.to_ascii_lowercase();
    if lower.starts_with("multipart/") {
        let boundary = parameter(&kind, "boundary").filter(|boundary| !boundary.is_empty() && depth < DEEPEST)?;
        let text = String::from_utf8_lossy(body).into_owned();
        let marker = format!("--{boundary}");
        // Nothing is lost: bytes that are no UTF-8 stand in parts that are encoded, or cannot be read either way.
        let parts: Vec<Part> = text
            .split(marker.as_str())
            .skip(1)
            .take_while(|one| !one.starts_with("--"))
            .filter_map(|one| part(one.trim_start_matches(['\r', '\n']).as_bytes(), depth + 1))
            .collect();
        let plain = parts.iter().position(|one| !one.is_page).unwrap_or(0);
        return parts.into_iter().nth(plain);
    }
    if !(lower.is_empty() || lower.starts_with("text/")) {
        return None;
    }
    let decoded = match header(&head, "content-transfer-encoding").unwrap_or_default().to_ascii_lowercase().as_str() {
        "quoted-printable" => quoted_printable(body),
        "base64" => base64(body),
        _ => body.to_vec(),
    };
    let charset = parameter(&kind, "charset").unwrap_or_default().to_ascii_lowercase();
    let text = match String::from_utf8(decoded) {
        Ok(text) => text,
        Err(error) if charset.starts_with("iso-8859") || charset.starts_with("windows-125") => {
            error.into_bytes().into_iter().map(char::from).collect()
        }
        Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
    };
    Some(Part { text, is_page: lower.starts_with("text/html") })
}

fn quoted_printable(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len());
    let mut at = 0;
    while let Some(byte) = body.get(at) {
        if *byte != b'=' {
            out.push(*byte);
            at += 1;
            continue;
        }
        let digits = body.get(at + 1..at + 3);
        let code =
            digits.and_then(|digits| std::str::from_utf8(digits).ok()).and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match (code, digits) {
            (Some(code), _) => {
                out.push(code);
                at += 3;
            }
            (None, Some([b'\r', b'\n'])) => at += 3,
            (None, Some([b'\n', _])) => at += 2,
            _ => {
                out.push(b'=');
                at += 1;
            }
        }
    }
    out
}

fn base64(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len() * 3 / 4);
    let (mut bits, mut count) = (0_u32, 0);
    for byte in body {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        bits = (bits << 6 | u32::from(value)) & 0x00ff_ffff;
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count & 0xff) as u8);
        }
    }
    out
}

/// The day of `Sun, 9 Mar 2031 10:00:00 +0400`.
fn sent(value: &str) -> Option<Date> {
    let mut words = value.split(|letter: char| letter.is_whitespace() || letter == ',').filter(|word| !word.is_empty());
    let first = words.next()?;
    let day = if first.starts_with(|letter: char| letter.is_ascii_digit()) { first } else { words.next()? };
    let month = month(&words.next()?.to_ascii_lowercase())?;
    Date::new(words.next()?.parse().ok()?, month, day.parse().ok()?).ok()
}
