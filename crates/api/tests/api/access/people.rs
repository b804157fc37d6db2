//! Who calls.

use crate::{
    job::{ELSEWHERE, HERE, own_id},
    support::{Client, TestApp, people::*},
};
use chrono::Duration;
use domain::{people::PersonName, roles::Role};
use persistence::people::{self, NewGrant, NewPerson};
use std::{
    collections::HashMap,
    fmt,
    sync::atomic::{AtomicU32, Ordering},
};

macro_rules! identities {
    ($($variant:ident = $name:literal,)+) => {
        /// A column of the table.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Identity { $($variant,)+ }

        impl Identity {
            pub const ALL: [Self; 12] = [$(Self::$variant,)+];

            pub fn named(name: &str) -> Self {
                match name {
                    $($name => Self::$variant,)+
                    other => panic!("no identity is called {other}"),
                }
            }
        }

        impl fmt::Display for Identity {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(match self { $(Self::$variant => $name,)+ })
            }
        }
    };
}

identities! {
    Nobody = "none",
    Expired = "expired",
    TeacherOwn = "teacher own",
    TeacherOther = "teacher other",
    ExpertAssigned = "expert assigned",
    ExpertOther = "expert other",
    SchoolOwn = "school own",
    SchoolOther = "school other",
    MunicipalOwn = "municipal own",
    MunicipalOther = "municipal other",
    Operator = "operator",
    Administrator = "administrator",
}

const EXPIRED: Who = Who {
    username: "v.starikov",
    surname: "Стариков",
    first_name: "Вадим",
    patronymic: "Егорович",
};
const OTHER_SCHOOL: Who = Who {
    username: "k.ozerova",
    surname: "Озёрова",
    first_name: "Клара",
    patronymic: "Ильинична",
};
const ADMINISTRATOR: Who = Who {
    username: "o.gromov",
    surname: "Громов",
    first_name: "Олег",
    patronymic: "Савельевич",
};

/// The app with everybody in it.
pub struct World {
    pub app: TestApp,
    clients: HashMap<Identity, Client>,
    count: AtomicU32,
}

impl World {
    pub async fn new(app: TestApp) -> Self {
        let expired = app.teacher(EXPIRED, HERE).await;
        app.advance(Duration::hours(13));
        let operator = app.operator().await;
        let school = "МБОУ «Заречная СОШ»";
        let another = "МБОУ «Луговая СОШ»";
        let clients = HashMap::from([
            (Identity::Nobody, app.client()),
            (Identity::Expired, expired),
            (Identity::TeacherOwn, app.teacher(TEACHER, HERE).await),
            (
                Identity::TeacherOther,
                app.teacher(SECOND_TEACHER, HERE).await,
            ),
            (
                Identity::ExpertAssigned,
                app.expert(&operator, EXPERT, HERE).await,
            ),
            (
                Identity::ExpertOther,
                app.expert(&operator, SECOND_EXPERT, HERE).await,
            ),
            (
                Identity::SchoolOwn,
                app.school_coordinator(&operator, SCHOOL_COORDINATOR, HERE, school)
                    .await,
            ),
            (
                Identity::SchoolOther,
                app.school_coordinator(&operator, OTHER_SCHOOL, HERE, another)
                    .await,
            ),
            (
                Identity::MunicipalOwn,
                app.coordinator(&operator, COORDINATOR, HERE).await,
            ),
            (
                Identity::MunicipalOther,
                app.coordinator(&operator, OTHER_COORDINATOR, ELSEWHERE)
                    .await,
            ),
            (
                Identity::Administrator,
                administrator(&app, &operator).await,
            ),
            (Identity::Operator, operator),
        ]);
        app.teacher(THIRD_TEACHER, HERE).await;
        Self {
            app,
            clients,
            count: AtomicU32::new(0),
        }
    }

    pub fn client(&self, identity: Identity) -> &Client {
        &self.clients[&identity]
    }

    /// A session of its own, to be ended. Those who have none stay as they are.
    pub async fn another_session(&self, identity: Identity) -> Client {
        let who = match identity {
            Identity::Nobody | Identity::Expired => return self.client(identity).clone(),
            Identity::TeacherOwn => TEACHER,
            Identity::TeacherOther => SECOND_TEACHER,
            Identity::ExpertAssigned => EXPERT,
            Identity::ExpertOther => SECOND_EXPERT,
            Identity::SchoolOwn => SCHOOL_COORDINATOR,
            Identity::SchoolOther => OTHER_SCHOOL,
            Identity::MunicipalOwn => COORDINATOR,
            Identity::MunicipalOther => OTHER_COORDINATOR,
            Identity::Operator => OPERATOR,
            Identity::Administrator => ADMINISTRATOR,
        };
        self.app.sign_in(who.username, PASSWORD).await
    }

    /// Never the same twice.
    pub fn next(&self) -> u32 {
        self.count.fetch_add(1, Ordering::Relaxed)
    }
}

/// Nobody invites one: put there with the operator's password.
async fn administrator(app: &TestApp, operator: &Client) -> Client {
    let id = own_id(operator).await.parse().unwrap();
    let operator = people::find(&app.state.database.reader(), id)
        .await
        .unwrap()
        .unwrap();
    let Who {
        username,
        surname,
        first_name,
        patronymic,
    } = ADMINISTRATOR;
    let tx = app.state.database.begin(app.state.now()).await.unwrap();
    let new = NewPerson {
        username: username.to_owned(),
        password_hash: operator.password_hash,
        email: ADMINISTRATOR.email(),
        name: PersonName::parse(surname, first_name, patronymic).unwrap(),
        phone: None,
        work_phone: None,
        municipality_id: None,
        organisation_id: None,
        organisation_typed: None,
        position_id: None,
        subjects: None,
    };
    let person = people::insert(&tx, new).await.unwrap();
    people::grant(&tx, NewGrant::bare(person.id, Role::Administrator))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    app.sign_in(username, PASSWORD).await
}
