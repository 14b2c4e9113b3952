//! The server: an address that is listened on, until somebody says that it is enough.

use super::asset;
use super::desk::{Desk, Setup};
use super::guard::{Guard, Token, watch as guarded};
use super::refusal::{Refusal, command};
use super::routes::{answers, entries, events, explanations, jobs, log, report, workspace};
use super::tables::Tables;
use super::watch::{traces, watch as watch_tables};
use crate::trouble::chain;
use crate::{Choice, OpenError};
use axum::extract::Request;
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::{Json, Router};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use passage_model::audience::Audience;
use passage_model::fault::Fault;
use std::any::Any;
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::pin::pin;
use std::sync::Arc;
use std::thread::available_parallelism;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::{Semaphore, watch};
use tower_http::catch_panic::CatchPanicLayer;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The port where none is asked for.
pub const PORT: u16 = 8642;

/// A token has at least so many characters.
pub const SHORTEST_TOKEN: usize = 16;

/// Connections at a time; a browser opens six.
const MOST_CONNECTIONS: usize = 1024;

/// How long the head of a request may take, and a connection may lie idle.
const HEAD_PATIENCE: Duration = Duration::from_secs(60);

/// How long requests may still take after the server was told to end.
const LAST_WORDS: Duration = Duration::from_secs(5);

/// The longest head of a request, in bytes.
const MOST_HEAD: usize = 32 * 1024;

/// What is served, where, and to whom.
#[derive(Clone, Debug)]
pub struct Options {
    /// The workspace.
    pub workspace: PathBuf,
    /// What the page begins with; its days count for everything.
    pub choice: Choice,
    /// For whom everything is.
    pub audience: Audience,
    /// The address that is listened on.
    pub bind: IpAddr,
    /// The port; 0: one that is free.
    pub port: u16,
    /// The secret without which nobody is answered. `None`: on a loopback address whoever is on this computer, else one is
    /// made up.
    pub token: Option<String>,
    /// Bytes of answers that are kept in memory.
    pub memory: usize,
    /// Whether likely answers are planned while nobody asks.
    pub is_planning_ahead: bool,
}

impl Options {
    /// A workspace for its owner, on this computer alone.
    #[must_use]
    pub fn new(workspace: PathBuf) -> Self {
        Self {
            workspace,
            choice: Choice::default(),
            audience: Audience::Internal,
            bind: IpAddr::V4(Ipv4Addr::LOCALHOST),
            port: PORT,
            token: None,
            memory: 64 << 20,
            is_planning_ahead: true,
        }
    }
}

/// Why there is no server.
#[derive(Debug)]
pub enum StartError {
    /// The workspace cannot be read, or it has faults.
    Open(OpenError),
    /// The address cannot be listened on, or the token is too short.
    Refused(Box<Fault>),
    /// The system gives no threads: a fault of the program.
    Threads(io::Error),
}

impl std::fmt::Display for StartError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Open(_) => f.write_str("the workspace cannot be served"),
            Self::Refused(fault) => write!(f, "{fault}"),
            Self::Threads(_) => f.write_str("the system gives the server no threads"),
        }
    }
}

impl std::error::Error for StartError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Open(error) => Some(error),
            Self::Threads(error) => Some(error),
            Self::Refused(_) => None,
        }
    }
}

/// A server that has read its workspace and holds its address.
pub struct Server {
    runtime: Runtime,
    listener: TcpListener,
    address: SocketAddr,
    token: Option<String>,
    app: Router,
    desk: Arc<Desk>,
    /// Said once, when it is enough.
    closing: watch::Sender<bool>,
}

impl Server {
    /// Reads and checks the workspace, and takes the address.
    ///
    /// # Errors
    /// [`StartError::Open`] with every fault; [`StartError::Refused`] where the address is taken or the token too short.
    pub fn start(options: &Options) -> Result<Self, StartError> {
        let Options { workspace, choice, audience, bind, port, .. } = options;
        let token = token(options)?;
        // Looked at before: what changes while they are read is read again.
        let read = traces(workspace);
        let tables = Tables::read(workspace, choice, *audience).map_err(StartError::Open)?;
        tables.session.with(choice).map_err(|faulty| StartError::Open(OpenError::Faulty(faulty)))?;
        let seats = available_parallelism().map_or(1, usize::from);
        // Planning has threads of its own; few are needed to move bytes.
        let runtime = Builder::new_multi_thread().worker_threads(2).thread_name("passage-serve").enable_all().build();
        let runtime = runtime.map_err(StartError::Threads)?;
        let (listener, address) =
            runtime.block_on(listen(SocketAddr::new(*bind, *port))).map_err(StartError::Refused)?;
        let guard = Guard { bound: *bind, token: token.as_deref().map(|token| Token::new(token, address.port())) };
        let setup = Setup {
            path: workspace.clone(),
            start: choice.clone(),
            audience: *audience,
            memory: options.memory,
            seats,
            is_planning_ahead: options.is_planning_ahead,
        };
        let (closing, closed) = watch::channel(false);
        let desk = Arc::new(Desk::new(setup, tables, closed));
        runtime.spawn(watch_tables(Arc::clone(&desk), read));
        let app = app(Arc::clone(&desk), Arc::new(guard));
        Ok(Self { runtime, listener, address, token, app, desk, closing })
    }

    /// The address of the page, with the token where one is needed.
    #[must_use]
    pub fn url(&self) -> String {
        let query = self.token.as_ref().map_or_else(String::new, |token| format!("?token={token}"));
        format!("http://{}/{query}", self.address)
    }

    /// The address that is listened on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves until the system, or Ctrl-C, says that it is enough.
    ///
    /// # Errors
    /// When the system does not let us hear of that.
    pub fn run(self) -> io::Result<()> {
        let Self { runtime, listener, app, desk, closing, .. } = self;
        let ended = runtime.block_on(async {
            let enough = enough()?;
            accept(&listener, &app, &closing, enough).await;
            Ok(())
        });
        // Nobody waits for what is still being planned.
        desk.cancel_all();
        runtime.shutdown_timeout(LAST_WORDS);
        ended
    }
}

/// The token: as given, made up, or none on a loopback address.
fn token(options: &Options) -> Result<Option<String>, StartError> {
    match &options.token {
        Some(token) if token.len() < SHORTEST_TOKEN || !token.bytes().all(is_plain) => {
            let message = format!("a token is at least {SHORTEST_TOKEN} letters, digits, `-` or `_`");
            let hint = "leave `--token` out, and one is made up where it is needed";
            Err(StartError::Refused(Box::new(command("E544", message).hint(hint))))
        }
        Some(token) => Ok(Some(token.clone())),
        None if options.bind.is_loopback() => Ok(None),
        None => {
            let mut bytes = [0_u8; 20];
            let made = getrandom::fill(&mut bytes).map_err(|error| StartError::Threads(io::Error::other(error)));
            made.map(|()| Some(bytes.iter().map(|byte| format!("{byte:02x}")).collect()))
        }
    }
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-_".contains(&byte)
}

async fn listen(address: SocketAddr) -> Result<(TcpListener, SocketAddr), Box<Fault>> {
    let refused = |error: io::Error| {
        let hint = match error.kind() {
            io::ErrorKind::AddrInUse => {
                "another program listens there, perhaps another `passage serve`; choose `--port`"
            }
            io::ErrorKind::PermissionDenied => "choose a port above 1023",
            _ => "see that `--bind` is an address of this computer",
        };
        Box::new(command("E544", format!("cannot listen on `{address}`: {}", chain(&error))).hint(hint))
    };
    let listener = TcpListener::bind(address).await.map_err(refused)?;
    let bound = listener.local_addr().map_err(refused)?;
    Ok((listener, bound))
}

/// Ctrl-C, or what a system sends to end a program. It is listened for from now on.
fn enough() -> io::Result<impl Future<Output = ()>> {
    // `tokio::signal::ctrl_c` listens only once somebody waits for it: who comes before ends the program without a word.
    #[cfg(unix)]
    let (mut interrupt, mut terminate) = {
        use tokio::signal::unix::{SignalKind, signal};
        (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?)
    };
    Ok(async move {
        #[cfg(unix)]
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
        #[cfg(not(unix))]
        let _ = tokio::signal::ctrl_c().await;
    })
}

async fn accept(listener: &TcpListener, app: &Router, closing: &watch::Sender<bool>, enough: impl Future<Output = ()>) {
    let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let mut enough = pin!(enough);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut enough => break,
        };
        let Ok((stream, _)) = accepted else {
            // Out of files: others have to close theirs first.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        // Where there is no place the connection is closed, which browsers tell.
        let Ok(place) = Arc::clone(&places).try_acquire_owned() else { continue };
        let (app, closing) = (app.clone(), closing.subscribe());
        tokio::spawn(async move {
            connection(stream, app, closing).await;
            drop(place);
        });
    }
    closing.send_replace(true);
    let all = u32::try_from(MOST_CONNECTIONS).unwrap_or(u32::MAX);
    // Whoever is not done by then is cut off.
    let _ = tokio::time::timeout(LAST_WORDS, places.acquire_many(all)).await;
}

async fn connection(stream: TcpStream, app: Router, mut closing: watch::Receiver<bool>) {
    // Small answers are not held back to be sent together.
    let _ = stream.set_nodelay(true);
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(HEAD_PATIENCE).max_buf_size(MOST_HEAD);
    let mut served = pin!(builder.serve_connection(TokioIo::new(stream), TowerToHyperService::new(app)));
    tokio::select! {
        // How a connection ends is nobody's business.
        _ = served.as_mut() => {}
        () = closed(&mut closing) => {
            served.as_mut().graceful_shutdown();
            let _ = served.await;
        }
    }
}

/// Ends when the server was told to end, or is gone.
async fn closed(closing: &mut watch::Receiver<bool>) {
    let _ = closing.wait_for(|is_closing| *is_closing).await;
}

/// What the API is called in its document.
#[derive(OpenApi)]
#[openapi(info(
    title = "Passage",
    description = "What the dashboard asks of `passage serve`. Names are fixed; keys may be added."
))]
struct Api;

/// The addresses of the API with their document.
fn api() -> OpenApiRouter<Arc<Desk>> {
    OpenApiRouter::with_openapi(Api::openapi())
        .routes(routes!(workspace::show))
        .routes(routes!(workspace::outlook))
        .routes(routes!(answers::ask))
        .routes(routes!(answers::plan))
        .routes(routes!(explanations::ask))
        .routes(routes!(log::list))
        .routes(routes!(log::show))
        .routes(routes!(log::disputes))
        .routes(routes!(entries::columns))
        .routes(routes!(entries::add_statement))
        .routes(routes!(entries::add_scenario))
        .routes(routes!(jobs::start))
        .routes(routes!(jobs::show, jobs::cancel))
        .routes(routes!(jobs::result))
        .routes(routes!(jobs::events))
        .routes(routes!(events::workspace))
        .routes(routes!(report::print))
}

/// The document of the API, OpenAPI 3.1 as JSON: what the types of the page are made from.
#[must_use]
pub fn openapi() -> String {
    let mut document = api().to_openapi().to_pretty_json().expect("the document holds only numbers, words and lists");
    document.push('\n');
    document
}

fn app(desk: Arc<Desk>, guard: Arc<Guard>) -> Router {
    let (api, document) = api().split_for_parts();
    api.route("/api/openapi.json", axum::routing::get(|| async move { Json(document) }))
        .method_not_allowed_fallback(not_allowed)
        .fallback(asset::serve)
        .with_state(desk)
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(guard, guarded))
}

async fn not_allowed(request: Request) -> Response {
    let message = format!("`{}` cannot be asked by {}", request.uri().path(), request.method());
    let mut refusal = Refusal::unknown(message, "`/api/openapi.json` lists what can");
    refusal.status = axum::http::StatusCode::METHOD_NOT_ALLOWED;
    refusal.into_response()
}

/// The hook of the program has told what it was.
fn panicked(_: Box<dyn Any + Send>) -> Response {
    Refusal::broken_off().into_response()
}
