//! The page: the files of `dashboard/dist`, which the program carries along.

use super::pack::Packed;
use super::refusal::Refusal;
use axum::http::header::{CACHE_CONTROL, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::OnceLock;

include!(concat!(env!("OUT_DIR"), "/page.rs"));

/// Files of this folder bear the digest of their content in their names.
const HASHED: &str = "assets/";

struct Asset {
    packed: Packed,
    tag: HeaderValue,
    is_hashed: bool,
}

/// Every file by its path, packed when the first is asked for.
fn assets() -> &'static HashMap<&'static str, Asset> {
    static ASSETS: OnceLock<HashMap<&'static str, Asset>> = OnceLock::new();
    ASSETS.get_or_init(|| PAGE.iter().map(|(path, bytes)| (*path, asset(path, bytes))).collect())
}

fn asset(path: &str, bytes: &'static [u8]) -> Asset {
    let digest: String = Sha256::digest(bytes)[..16].iter().map(|byte| format!("{byte:02x}")).collect();
    let tag = HeaderValue::from_str(&format!("\"{digest}\"")).expect("a digest is plain text");
    Asset { packed: Packed::small(bytes, kind(path)), tag, is_hashed: path.starts_with(HASHED) }
}

/// A file of the page; `/` is the page itself.
pub(crate) async fn serve(uri: Uri, headers: HeaderMap) -> Response {
    let path = uri.path().trim_start_matches('/');
    let path = if path.is_empty() { "index.html" } else { path };
    let Some(asset) = assets().get(path) else {
        return Refusal::unknown(format!("there is nothing at `/{path}`"), "the page is at `/`").into_response();
    };
    let is_known = headers.get(IF_NONE_MATCH).is_some_and(|known| known == asset.tag);
    let mut response =
        if is_known { StatusCode::NOT_MODIFIED.into_response() } else { asset.packed.response(&headers) };
    let cache = if asset.is_hashed { "public, max-age=31536000, immutable" } else { "no-cache" };
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    response.headers_mut().insert(ETAG, asset.tag.clone());
    response
}

fn kind(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "wasm" => "application/wasm",
        "txt" => "text/plain; charset=utf-8",
        // Glyphs and tiles of maps.
        _ => "application/octet-stream",
    }
}
