//! The running app of one test.

use super::{
    clock::{SystemRandomness, TestClock},
    database::TestDatabase,
    request::Client,
};
use ::files::FileStore;
use actix_web::{HttpServer, dev::ServerHandle};
use api::{ApiSettings, Keys, PasswordHashing, State, UploadLimits, typesetting};
use persistence::Database;
use std::{net::TcpListener, path::Path, sync::Arc};

/// The real app on a port of its own.
#[derive(Debug)]
pub struct TestApp {
    pub address: String,
    pub clock: TestClock,
    pub state: State,
    servers: Vec<ServerHandle>,
    // Dropped last: the servers are stopped by then.
    database: TestDatabase,
}

impl TestApp {
    /// An app with an empty, migrated database and nobody in it.
    pub async fn start() -> Self {
        Self::start_with(|_| ()).await
    }

    /// The same with other settings.
    pub async fn start_with(change: impl FnOnce(&mut ApiSettings)) -> Self {
        Self::start_changed(change, |_| ()).await
    }

    /// The same with a queue for hashing that the test holds.
    pub async fn start_with_hashing(
        change: impl FnOnce(&mut ApiSettings),
        passwords: PasswordHashing,
    ) -> Self {
        Self::start_changed(change, |state| state.passwords = passwords).await
    }

    /// The same with another store of files.
    pub async fn start_with_files(change: impl FnOnce(FileStore) -> FileStore) -> Self {
        let change = |state: &mut State| state.files = change(state.files.clone());
        Self::start_changed(|_| (), change).await
    }

    /// The same with other settings and another state.
    pub async fn start_changed(
        change: impl FnOnce(&mut ApiSettings),
        change_state: impl FnOnce(&mut State),
    ) -> Self {
        let database = TestDatabase::new().await;
        let clock = TestClock::default();
        let (listener, address) = listen();
        let mut settings = settings_at(&address);
        change(&mut settings);
        let mut state = state_of(&database.url, database.folder.path(), &clock, settings).await;
        change_state(&mut state);
        let server = serve(listener, state.clone());
        Self {
            address,
            clock,
            state,
            servers: vec![server],
            database,
        }
    }

    /// A second server process of the same installation, with connections of its own; its address.
    pub async fn start_another_server(&mut self) -> String {
        let (listener, address) = listen();
        let database = self.another_database().await;
        self.servers.push(serve(
            listener,
            State {
                database,
                ..self.state.clone()
            },
        ));
        address
    }

    /// Connections of another process of the same installation.
    pub async fn another_database(&self) -> Database {
        Database::open(&self.database.url, Arc::new(SystemRandomness))
            .await
            .unwrap()
    }

    /// Statements that one reading of a page costs. The first is not measured: it may mark the session as used.
    pub async fn cost(&self, who: &Client, address: &str) -> u64 {
        who.get(address).await.expect(200);
        let before = self.state.database.statements();
        who.get(address).await.expect(200);
        self.state.database.statements() - before
    }

    pub fn is_postgres(&self) -> bool {
        self.database.is_postgres()
    }

    /// Where the database is, for a test that tampers with it behind the app's back.
    pub fn database_url(&self) -> &str {
        &self.database.url
    }

    /// Folder of this test alone.
    pub fn folder(&self) -> &std::path::Path {
        self.database.folder.path()
    }

    /// A browser in which nobody is signed in.
    pub fn client(&self) -> Client {
        Client::at(&self.address)
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        for server in &self.servers {
            // The command is sent at once; nobody waits for the answer.
            drop(server.stop(false));
        }
    }
}

/// A server of an installation that is already there, with a key of its own: for a process of its own.
pub async fn server_of(database_url: &str, folder: &Path) -> (ServerHandle, String) {
    let (listener, address) = listen();
    let clock = TestClock::default();
    let state = state_of(database_url, folder, &clock, settings_at(&address)).await;
    (serve(listener, state), address)
}

fn settings_at(address: &str) -> ApiSettings {
    ApiSettings {
        base_url: address.to_owned(),
        behind_tls_proxy: false,
        trusted_proxies: Vec::new(),
        spa: None,
        explorer: true,
        login_attempts: 10,
        review_days: 30,
        uploads: UploadLimits {
            teacher_day_mb: 400,
            teacher_total_mb: 1_000,
            official_day_mb: 4_000,
        },
        undo: chrono::Duration::minutes(2),
    }
}

async fn state_of(
    database_url: &str,
    folder: &Path,
    clock: &TestClock,
    settings: ApiSettings,
) -> State {
    let secret: [u8; 32] = rand::random();
    State {
        database: Database::open(database_url, Arc::new(SystemRandomness))
            .await
            .unwrap(),
        files: FileStore::local(folder.join("files")).unwrap(),
        clock: Arc::new(clock.clone()),
        keys: Arc::new(Keys::new(&secret).unwrap()),
        passwords: PasswordHashing::default(),
        typesetting: typesetting(),
        settings: Arc::new(settings),
    }
}

fn listen() -> (TcpListener, String) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    (listener, address)
}

fn serve(listener: TcpListener, state: State) -> ServerHandle {
    let server = HttpServer::new(move || api::app(state.clone()))
        .workers(2)
        .disable_signals()
        .listen(listener)
        .unwrap()
        .run();
    let handle = server.handle();
    tokio::spawn(server);
    handle
}
