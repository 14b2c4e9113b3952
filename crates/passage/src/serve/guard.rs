//! Who may ask: the host that is named, the page that asks, the token, and what every answer forbids a browser.

use super::refusal::{Refusal, command};
use axum::extract::{Request, State};
use axum::http::header::{
    AUTHORIZATION, CACHE_CONTROL, CONTENT_SECURITY_POLICY, COOKIE, HOST, LOCATION, ORIGIN, REFERRER_POLICY, SET_COOKIE,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};
use std::net::IpAddr;
use std::sync::Arc;

/// What a browser may do with the page: nothing but what the page brings along.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; \
                      worker-src 'self' blob:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; \
                      frame-ancestors 'none'";

/// What is set on every answer, unless the answer has its own.
const HEADERS: [(HeaderName, &str); 6] = [
    (CONTENT_SECURITY_POLICY, POLICY),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (CACHE_CONTROL, "no-store"),
];

const FETCH_SITE: &str = "sec-fetch-site";

/// The secret without which nobody is answered.
#[derive(Clone)]
pub(crate) struct Token {
    token: Secret,
    /// What the browser keeps in place of the token.
    session: String,
    cookie: String,
}

/// A secret that is compared without telling, by the time it takes, how much of a guess is right.
#[derive(Clone)]
struct Secret([u8; 32]);

impl Secret {
    fn new(text: &str) -> Self {
        Self(Sha256::digest(text.as_bytes()).into())
    }

    fn is(&self, guess: &str) -> bool {
        let guess = Self::new(guess);
        self.0.iter().zip(guess.0).fold(0, |differs, (a, b)| differs | (a ^ b)) == 0
    }
}

impl Token {
    /// The port is part of the name of the cookie: browsers keep one jar for all ports of a host.
    pub fn new(token: &str, port: u16) -> Self {
        let digest = Sha256::digest(format!("passage session {token}").as_bytes());
        let session = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        Self { token: Secret::new(token), session, cookie: format!("passage_{port}") }
    }

    /// Whether a request bears the token, or what a browser was given for it.
    fn is_borne_by(&self, headers: &HeaderMap) -> bool {
        let text = |value: &HeaderValue| value.to_str().map(str::to_owned).ok();
        let bearer = headers.get(AUTHORIZATION).and_then(text).is_some_and(|value| {
            let token = value.split_once(' ').filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
            token.is_some_and(|(_, token)| self.token.is(token.trim()))
        });
        let session = Secret::new(&self.session);
        let has_cookie = || {
            let lines: Vec<String> = headers.get_all(COOKIE).iter().filter_map(text).collect();
            let pairs = lines.iter().flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
            let mut own = pairs.filter(|(name, _)| *name == self.cookie);
            own.any(|(_, value)| session.is(value))
        };
        bearer || has_cookie()
    }

    /// Where the address bears the token: a cookie in its place, and the address without it.
    fn exchanged(&self, uri: &Uri) -> Option<Response> {
        let query = uri.query()?;
        let (_, token) = query.split('&').filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == "token")?;
        if !self.token.is(token) {
            return None;
        }
        let cookie = format!("{}={}; Path=/; HttpOnly; SameSite=Strict", self.cookie, self.session);
        let mut response = StatusCode::SEE_OTHER.into_response();
        // Never to a path as it was asked for: `//elsewhere` would lead away.
        response.headers_mut().insert(LOCATION, HeaderValue::from_static("/"));
        response.headers_mut().insert(SET_COOKIE, HeaderValue::from_str(&cookie).ok()?);
        Some(response)
    }
}

/// What a request has to be like.
#[derive(Clone)]
pub(crate) struct Guard {
    /// The address that is listened on.
    pub bound: IpAddr,
    /// `None`: whoever reaches the address is answered.
    pub token: Option<Token>,
}

/// Lets through what the guard lets through, and sets the headers of every answer.
pub(crate) async fn watch(State(guard): State<Arc<Guard>>, request: Request, next: Next) -> Response {
    let mut response = match guard.check(&request) {
        Ok(None) => next.run(request).await,
        Ok(Some(response)) => response,
        Err(refusal) => refusal.into_response(),
    };
    for (name, value) in HEADERS {
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}

impl Guard {
    /// `Some`: an answer in place of that of the routes.
    fn check(&self, request: &Request) -> Result<Option<Response>, Refusal> {
        let headers = request.headers();
        let host = self.host(request)?;
        let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
        self.origin(headers, &host, is_read)?;
        let Some(token) = &self.token else { return Ok(None) };
        // First of all: also where the browser has the cookie, the token does not stay in the address bar.
        if is_read && let Some(response) = token.exchanged(request.uri()) {
            return Ok(Some(response));
        }
        if token.is_borne_by(headers) {
            return Ok(None);
        }
        let fault = command("E540", "this server answers only those who bear its token");
        let fault = fault.hint("open the address that `passage serve` printed, or send `Authorization: Bearer TOKEN`");
        Err(Refusal::new(StatusCode::UNAUTHORIZED, fault))
    }

    /// The host that is asked for. A name that others can point here would let their pages read what is served.
    fn host(&self, request: &Request) -> Result<String, Refusal> {
        let headers = request.headers();
        let named = headers.get(HOST).and_then(|host| host.to_str().ok()).map(str::to_owned);
        let named = named.or_else(|| request.uri().authority().map(|authority| authority.as_str().to_owned()));
        let host = named.unwrap_or_default();
        if headers.get_all(HOST).iter().count() <= 1 && self.is_ours(&host) {
            return Ok(host);
        }
        let fault = command("E541", format!("`{}` is not a name of this server", shortened(&host)));
        Err(Refusal::new(StatusCode::FORBIDDEN, fault.hint("use the address that `passage serve` printed")))
    }

    fn is_ours(&self, host: &str) -> bool {
        let name = host_name(host);
        let address = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
        match address {
            // Where all addresses are bound any may be meant; an address cannot be pointed elsewhere.
            Ok(address) => self.bound.is_unspecified() || address == self.bound || address.is_loopback(),
            Err(_) => name.eq_ignore_ascii_case("localhost"),
        }
    }

    /// Pages of others are not answered. To change anything, a request has to say that it comes from ours.
    fn origin(&self, headers: &HeaderMap, host: &str, is_read: bool) -> Result<(), Refusal> {
        let site = headers.get(FETCH_SITE).and_then(|site| site.to_str().ok());
        let is_ours = match headers.get(ORIGIN) {
            Some(origin) => origin.to_str().is_ok_and(|origin| is_same_host(origin, host)),
            None => match site {
                Some("same-origin") => true,
                // What somebody types, or opens from elsewhere, may be read; nothing is changed by it.
                Some("none" | "cross-site" | "same-site") | None => is_read && !is_embedded(headers),
                Some(_) => false,
            },
        };
        // With the token in a header it is a program that asks: pages of others cannot send it.
        let is_program = site.is_none()
            && headers.get(ORIGIN).is_none()
            && self.token.as_ref().is_some_and(|_| headers.contains_key(AUTHORIZATION));
        if is_ours || is_program {
            return Ok(());
        }
        let fault = command("E541", "the request does not come from the page of this server");
        let hint = "a program that asks sends the header `Origin` with the address of this server";
        Err(Refusal::new(StatusCode::FORBIDDEN, fault.hint(hint)))
    }
}

/// Whether a page of others asks, and not somebody who opens an address.
fn is_embedded(headers: &HeaderMap) -> bool {
    let is = |name: &str, value: &str| headers.get(name).is_some_and(|is| is == value);
    let is_from_elsewhere = is(FETCH_SITE, "cross-site") || is(FETCH_SITE, "same-site");
    is_from_elsewhere && !(is("sec-fetch-mode", "navigate") && is("sec-fetch-dest", "document"))
}

fn is_same_host(origin: &str, host: &str) -> bool {
    let origin = origin.strip_prefix("http://").or_else(|| origin.strip_prefix("https://"));
    origin.is_some_and(|origin| origin.eq_ignore_ascii_case(host))
}

/// The host without its port.
fn host_name(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) && !name.ends_with(':') => name,
        _ => host,
    }
}

fn shortened(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).take(80).collect()
}
