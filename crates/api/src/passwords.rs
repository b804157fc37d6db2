//! Hashes of passwords: Argon2id (m = 19 MiB, t = 2, p = 1), as many at once as cores, in memory that is used again.

use argon2::{
    Algorithm, Argon2, Block, Params, Version,
    password_hash::phc::{Output, ParamsString, PasswordHash, Salt},
};
use queue::{Queue, QueueError};
use std::sync::{Arc, Mutex, PoisonError};

/// Who may wait: about two seconds of work for two cores.
const WAITING: usize = 128;
/// Hashed with the password when nobody has the login, so that the answer takes as long.
const NOBODYS_SALT: &[u8] = b"nobody has this.";

/// Hashes and verifies, off the async threads. Clones share the queue and the memory.
#[derive(Debug, Clone)]
pub struct PasswordHashing {
    queue: Queue,
    memory: Memory,
}

impl Default for PasswordHashing {
    fn default() -> Self {
        Self {
            queue: Queue::per_core(WAITING),
            memory: Memory::default(),
        }
    }
}

impl PasswordHashing {
    /// The same with a queue of one's own.
    #[must_use]
    pub fn with_queue(queue: Queue) -> Self {
        Self {
            queue,
            memory: Memory::default(),
        }
    }

    /// The hash of a new password with a salt of its own.
    ///
    /// # Errors
    /// [`QueueError`].
    pub async fn hash_new(
        &self,
        password: &str,
        random: &dyn persistence::Randomness,
    ) -> Result<String, QueueError> {
        let mut salt = [0_u8; 16];
        for (to, from) in salt.iter_mut().zip(random.bytes()) {
            *to = from;
        }
        self.hash(password.to_owned(), salt).await
    }

    pub(crate) async fn hash(
        &self,
        password: String,
        salt: [u8; 16],
    ) -> Result<String, QueueError> {
        self.work(move |memory| hash(&password, &salt, memory))
            .await
    }

    /// Whether the password is the hash's; without a hash it takes as long and is wrong.
    pub(crate) async fn verify(
        &self,
        password: String,
        hash: Option<String>,
    ) -> Result<bool, QueueError> {
        self.work(move |memory| fits(&password, hash.as_deref(), memory))
            .await
    }

    async fn work<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Vec<Block>) -> argon2::password_hash::Result<T> + Send + 'static,
    ) -> Result<T, QueueError> {
        let memory = self.memory.clone();
        let done = self.queue.run(move || memory.lend(work)).await?;
        done.map_err(|error| QueueError::Stopped(error.to_string()))
    }
}

/// Blocks of memory between two hashes. Each hash would otherwise leave its 19 MiB with the allocator of its thread.
#[derive(Debug, Clone, Default)]
struct Memory(Arc<Mutex<Vec<Vec<Block>>>>);

impl Memory {
    fn lend<T>(&self, work: impl FnOnce(&mut Vec<Block>) -> T) -> T {
        let free = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut blocks = free().pop().unwrap_or_default();
        let result = work(&mut blocks);
        free().push(blocks);
        result
    }
}

fn ours() -> argon2::Result<Argon2<'static>> {
    let params = Params::new(19_456, 2, 1, None)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash(
    password: &str,
    salt: &[u8],
    memory: &mut Vec<Block>,
) -> argon2::password_hash::Result<String> {
    let argon2 = ours()?;
    let hash = PasswordHash {
        algorithm: Algorithm::Argon2id.ident(),
        version: Some(Version::V0x13.into()),
        params: ParamsString::try_from(argon2.params())?,
        salt: Some(Salt::new(salt)?),
        hash: Some(output(&argon2, password, salt, memory)?),
    };
    Ok(hash.to_string())
}

/// With the parameters that the hash names, also when they are no longer ours.
fn fits(
    password: &str,
    hash: Option<&str>,
    memory: &mut Vec<Block>,
) -> argon2::password_hash::Result<bool> {
    let known = hash.and_then(|hash| PasswordHash::new(hash).ok());
    let Some((known, salt, expected)) =
        known.and_then(|known| Some((known.clone(), known.salt?, known.hash?)))
    else {
        output(&ours()?, password, NOBODYS_SALT, memory)?;
        return Ok(false);
    };
    let algorithm = Algorithm::try_from(known.algorithm.as_str())?;
    let version = known.version.map(Version::try_from).transpose()?;
    let params = Params::try_from(&known)?;
    let argon2 = Argon2::new(algorithm, version.unwrap_or_default(), params);
    // Compared in a time that tells nothing.
    Ok(output(&argon2, password, &salt, memory)? == expected)
}

fn output(
    argon2: &Argon2<'_>,
    password: &str,
    salt: &[u8],
    memory: &mut Vec<Block>,
) -> argon2::password_hash::Result<Output> {
    let params = argon2.params();
    if memory.len() < params.block_count() {
        memory.resize(params.block_count(), Block::new());
    }
    let mut out = vec![0_u8; params.output_len().unwrap_or(Params::DEFAULT_OUTPUT_LEN)];
    argon2.hash_password_into_with_memory(password.as_bytes(), salt, &mut out, memory)?;
    Ok(Output::new(&out)?)
}
