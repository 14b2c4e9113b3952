//! Bytes that are sent often: packed once, and given out as they are or packed.

use axum::body::{Body, Bytes};
use axum::http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;

/// Below so many bytes packing gains nothing.
const WORTH_PACKING: usize = 1024;

/// Some bytes, and the same packed.
#[derive(Clone, Debug)]
pub(crate) struct Packed {
    plain: Bytes,
    /// `None` where it is no smaller.
    gzip: Option<Bytes>,
    kind: &'static str,
}

impl Packed {
    /// Packs fast: somebody waits.
    pub fn new(plain: impl Into<Bytes>, kind: &'static str) -> Self {
        Self::with(plain.into(), kind, Compression::fast())
    }

    /// Packs well: it is done once.
    pub fn small(plain: impl Into<Bytes>, kind: &'static str) -> Self {
        Self::with(plain.into(), kind, Compression::best())
    }

    /// A JSON document.
    pub fn json(plain: impl Into<Bytes>) -> Self {
        Self::new(plain, "application/json")
    }

    fn with(plain: Bytes, kind: &'static str, level: Compression) -> Self {
        let gzip = (plain.len() >= WORTH_PACKING).then(|| gzip(&plain, level)).flatten();
        Self { gzip: gzip.filter(|gzip| gzip.len() < plain.len()), plain, kind }
    }

    /// The bytes it holds in memory.
    pub fn size(&self) -> usize {
        self.plain.len() + self.gzip.as_ref().map_or(0, Bytes::len)
    }

    /// The answer to a request with these headers.
    pub fn response(&self, headers: &HeaderMap) -> Response {
        let gzip = self.gzip.as_ref().filter(|_| takes_gzip(headers));
        let mut response = Response::new(Body::from(gzip.unwrap_or(&self.plain).clone()));
        let sent = response.headers_mut();
        sent.insert(CONTENT_TYPE, HeaderValue::from_static(self.kind));
        if self.gzip.is_some() {
            sent.insert(VARY, HeaderValue::from_static("accept-encoding"));
        }
        if gzip.is_some() {
            sent.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        }
        response
    }
}

fn gzip(plain: &[u8], level: Compression) -> Option<Bytes> {
    let mut encoder = GzEncoder::new(Vec::new(), level);
    // Memory takes all that is written to it; were it not so, the plain bytes would be sent.
    encoder.write_all(plain).ok()?;
    encoder.finish().ok().map(Bytes::from)
}

/// Whether a client says that it can unpack.
fn takes_gzip(headers: &HeaderMap) -> bool {
    let texts = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    texts.flat_map(|text| text.split(',')).any(|coding| {
        let mut parts = coding.split(';').map(str::trim);
        let is_gzip = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("gzip"));
        let is_refused = parts.any(|part| part.strip_prefix("q=").is_some_and(|weight| weight.parse() == Ok(0.0_f64)));
        is_gzip && !is_refused
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(accept: &str) -> HeaderMap {
        HeaderMap::from_iter([(ACCEPT_ENCODING, HeaderValue::from_str(accept).unwrap())])
    }

    #[test]
    fn who_can_unpack_is_sent_less() {
        let packed = Packed::json(vec![b'a'; 10_000]);
        let response = packed.response(&headers("br, gzip"));
        assert_eq!(response.headers()[CONTENT_ENCODING], "gzip");
        assert!(packed.response(&HeaderMap::new()).headers().get(CONTENT_ENCODING).is_none());
        assert!(packed.size() > 10_000 && packed.size() < 11_000, "{}", packed.size());
    }

    #[test]
    fn who_refuses_packing_is_sent_it_plain() {
        for (accept, takes) in [("gzip;q=0", false), ("gzip; q=0.5", true), ("deflate", false), ("GZIP", true)] {
            assert_eq!(takes_gzip(&headers(accept)), takes, "{accept}");
        }
    }
}
