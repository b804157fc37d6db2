//! `attestation serve`

use super::signals;
use crate::{clock::SystemClock, demo, settings::Settings, start};
use actix_web::HttpServer;
use std::sync::Arc;
use tokio::sync::watch;
use tracing_subscriber::EnvFilter;

pub(super) fn log() {
    let filter = EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn,sea_orm=warn"));
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .try_init();
}

pub(super) async fn run(with_demo: bool, with_worker: bool) -> Result<(), String> {
    log();
    let settings = Settings::read()?;
    let listener =
        std::net::TcpListener::bind((settings.host, settings.port)).map_err(|error| {
            format!(
                "cannot listen on {}:{}: {error}",
                settings.host, settings.port
            )
        })?;
    let database = start::migrated(&settings).await?;
    let clock = Arc::new(SystemClock::new(&settings));
    let state = start::state(&settings, database.clone(), clock)?;
    if with_demo {
        demo::load_into_empty(&settings, &state).await?;
    }
    let (stop, stopped) = watch::channel(false);
    let probing = start::probing(&settings, database.clone(), stopped.clone());
    let worker = if with_worker {
        Some(tokio::spawn(
            start::worker(&settings, database.clone())?.run(stopped),
        ))
    } else {
        None
    };
    announce(&settings, with_demo);
    let server = HttpServer::new(move || api::app(state.clone()))
        .listen(listener)
        .map_err(|error| error.to_string())?
        .shutdown_timeout(30)
        .disable_signals()
        .run();
    // Requests and jobs end at the same time: both have half a minute at most.
    let (handle, asked) = (server.handle(), stop.clone());
    tokio::spawn(async move {
        let gently = signals::stop_asked().await;
        let _ = asked.send(true);
        handle.stop(gently).await;
    });
    server.await.map_err(|error| error.to_string())?;
    let _ = stop.send(true);
    if let Some(worker) = worker {
        let _ = worker.await;
    }
    let _ = probing.await;
    database.close().await;
    Ok(())
}

fn announce(settings: &Settings, with_demo: bool) {
    let url = settings.base_url();
    println!("ЭС «Аттестация»: {url}");
    if settings.explorer {
        println!("API explorer:    {url}/api/docs/");
    }
    if with_demo {
        demo::print_logins();
    }
}
