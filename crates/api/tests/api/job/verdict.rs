//! Cases with a conclusion, put past their signature and verdict behind the app's back.

use crate::support::{TestApp, files};
use chrono::{DateTime, Utc};
use domain::{
    applications::Stage,
    roles::{Author, Role},
};
use persistence::documents::{self, NewDocument};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, Statement};
use uuid::Uuid;

/// How far a registered case is put.
#[derive(Debug, Clone)]
pub struct Verdict {
    pub stage: Stage,
    pub at: DateTime<Utc>,
    /// `in_cabinet`, `on_paper`, `refused`.
    pub signature: &'static str,
    /// Kinds of the documents that are attached.
    pub papers: &'static [&'static str],
    pub objection: Option<&'static str>,
    pub conclusion_due: Option<&'static str>,
}

impl Default for Verdict {
    fn default() -> Self {
        Self {
            stage: Stage::Compliant,
            at: "2026-11-20T05:00:00Z".parse().unwrap(),
            signature: "in_cabinet",
            papers: &["conclusion"],
            objection: None,
            conclusion_due: None,
        }
    }
}

impl TestApp {
    /// Puts a registered case where the verdict says, with papers of its own.
    pub async fn settle(&self, id: Uuid, verdict: Verdict) {
        for kind in verdict.papers {
            self.paper(id, kind).await;
        }
        let signed = matches!(
            verdict.stage,
            Stage::Signed | Stage::Compliant | Stage::NotCompliant
        );
        let decided = signed && verdict.stage != Stage::Signed;
        let sql = "UPDATE applications SET stage = $1, signature = $2, signed_at = $3, verdict_at = $4, \
                   verdict_by_name = $5, signature_objection = $6, conclusion_due = $7, rejection_reason = $8, version = version + 1 WHERE id = $9";
        let due: Option<chrono::NaiveDate> = verdict.conclusion_due.map(|day| day.parse().unwrap());
        let by = decided.then_some("Кедрова Мария Ильинична");
        let values: Vec<sea_orm::Value> = vec![
            verdict.stage.code().into(),
            signed.then_some(verdict.signature).into(),
            signed.then_some(verdict.at).into(),
            decided.then_some(verdict.at).into(),
            by.into(),
            verdict.objection.into(),
            due.into(),
            (verdict.stage == Stage::Rejected)
                .then_some("no_signature")
                .into(),
            id.into(),
        ];
        self.behind(sql, values).await;
    }

    /// Changes the database behind the app's back.
    pub async fn behind(&self, sql: &str, values: Vec<sea_orm::Value>) {
        let mut options = ConnectOptions::new(self.database_url());
        options.max_connections(1).sqlx_logging(false);
        let behind = Database::connect(options).await.unwrap();
        let statement = Statement::from_sql_and_values(behind.get_database_backend(), sql, values);
        assert_eq!(
            behind.execute_raw(statement).await.unwrap().rows_affected(),
            1
        );
        behind.close().await.unwrap();
    }

    /// A document whose bytes no other has.
    async fn paper(&self, id: Uuid, kind: &str) {
        let bytes = files::pdf_with(&format!("<</Case({id})/Kind({kind})>>"));
        let stored = self
            .state
            .files
            .put_bytes(&bytes, ::files::FileKind::Pdf)
            .await;
        let stored = stored.unwrap();
        let tx = self.state.database.begin(self.state.now()).await.unwrap();
        let case = persistence::applications::find(&tx, id)
            .await
            .unwrap()
            .unwrap();
        let new = NewDocument {
            application_id: id,
            kind: kind.to_owned(),
            title: format!("{kind}.pdf"),
            media_type: Some("application/pdf".into()),
            size: Some(i64::try_from(stored.size).unwrap()),
            sha256: Some(stored.sha256),
            url: None,
            form_version: None,
            uploaded_by: Author {
                id: case.case.teacher_id,
                name: "Лаврова Нина Павловна".into(),
                role: Role::Teacher,
            },
        };
        documents::add(&tx, new).await.unwrap();
        tx.commit().await.unwrap();
    }
}
