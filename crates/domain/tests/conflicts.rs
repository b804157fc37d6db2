//! Who must not be an expert on whose case: the table, written by hand.

use domain::{
    applications::conflicts::{
        Attested, Candidate,
        Conflict::{self, OwnApplication, SameOrganisation, SameSurname, SimilarWorkplace},
        ConflictVerdict, conflicts,
    },
    people::same_surname,
};
use uuid::Uuid;

const TEACHER: Uuid = Uuid::from_u128(1);
const EXPERT: Uuid = Uuid::from_u128(2);
const SCHOOL: Uuid = Uuid::from_u128(10);
const OTHER_SCHOOL: Uuid = Uuid::from_u128(11);

fn between(
    expert: (Uuid, &str, &[Uuid], Option<&str>),
    organisation_id: Option<Uuid>,
) -> Vec<Conflict> {
    let teacher = Attested {
        person_id: TEACHER,
        surname: "Рябинина",
        organisation_id,
        workplace: "МБОУ «Заречная СОШ»",
    };
    let (person_id, surname, organisation_ids, workplace) = expert;
    let candidate = Candidate {
        person_id,
        surname,
        organisation_ids,
        workplace,
    };
    conflicts(teacher, candidate)
}

/// An expert: person, surname, organisations, printed workplace.
type Expert = (Uuid, &'static str, &'static [Uuid], Option<&'static str>);
/// Name, expert, the teacher's organisation, what stands between them.
type Row = (&'static str, Expert, Option<Uuid>, &'static [Conflict]);

#[test]
fn the_table_of_conflicts() {
    let lyceum = Some("МАОУ «Лицей № 4»");
    #[rustfmt::skip]
    let table: [Row; 12] = [
        ("a stranger",                     (EXPERT, "Лаврова", &[], lyceum),                       Some(SCHOOL), &[]),
        ("the teacher",                    (TEACHER, "Рябинина", &[SCHOOL], lyceum),               Some(SCHOOL), &[OwnApplication]),
        ("of one school",                  (EXPERT, "Лаврова", &[SCHOOL], lyceum),                 Some(SCHOOL), &[SameOrganisation]),
        ("of one school by another role",  (EXPERT, "Лаврова", &[OTHER_SCHOOL, SCHOOL], lyceum),   Some(SCHOOL), &[SameOrganisation]),
        ("of another school",              (EXPERT, "Лаврова", &[OTHER_SCHOOL], lyceum),           Some(SCHOOL), &[]),
        ("the school is not matched yet",  (EXPERT, "Лаврова", &[SCHOOL], lyceum),                 None,         &[]),
        ("the husband",                    (EXPERT, "Рябинин", &[], lyceum),                       Some(SCHOOL), &[SameSurname]),
        ("a namesake",                     (EXPERT, "Рябинина", &[], None),                        Some(SCHOOL), &[SameSurname]),
        ("a double surname",               (EXPERT, "Лаврова-Рябинина", &[], None),                Some(SCHOOL), &[SameSurname]),
        ("the husband, of one school",     (EXPERT, "Рябинин", &[SCHOOL], lyceum),                 Some(SCHOOL), &[SameOrganisation, SameSurname]),
        ("a workplace written the same",   (EXPERT, "Лаврова", &[], Some("мбоу \"Заречная  СОШ\"")), Some(SCHOOL), &[SimilarWorkplace]),
        ("of one school, written, too",    (EXPERT, "Лаврова", &[SCHOOL], Some("МБОУ «Заречная СОШ»")), Some(SCHOOL), &[SameOrganisation]),
    ];
    for (name, expert, organisation, expected) in table {
        assert_eq!(between(expert, organisation), expected, "{name}");
    }
}

#[test]
fn what_a_conflict_means() {
    let verdicts = [
        (OwnApplication, ConflictVerdict::Refused),
        (SameOrganisation, ConflictVerdict::Refused),
        (Conflict::AlreadyNamed, ConflictVerdict::Refused),
        (Conflict::RoleEnded, ConflictVerdict::Refused),
        (SameSurname, ConflictVerdict::ReasonRequired),
        (SimilarWorkplace, ConflictVerdict::Noted),
    ];
    for (conflict, verdict) in verdicts {
        assert_eq!(conflict.verdict(), verdict, "{conflict:?}");
    }
}

#[test]
fn one_surname_in_its_forms() {
    let same = [
        ("Иванов", "Иванова"),
        ("Семёнов", "Семенова"),
        ("Сергеев", "СЕРГЕЕВА"),
        ("Пушкин", "Пушкина"),
        ("Птицын", "Птицына"),
        ("Белый", "Белая"),
        ("Толстой", "Толстая"),
        ("Синий", "Синяя"),
        ("Достоевский", "Достоевская"),
        ("Троицкий", "Троицкая"),
        ("Шевченко", "Шевченко"),
        ("Седых", "Седых"),
        ("Ким", "Ким"),
        ("Салтыков", "Салтыкова-Щедрина"),
        ("Юдин", "Юдина"),
    ];
    let other = [
        ("Иванов", "Иванченко"),
        ("Иванов", "Ивановский"),
        ("Петров", "Петровых"),
        ("Ким", "Кимов"),
        ("Цой", "Цай"),
        ("Белов", "Белый"),
        ("Соколов", "Соколовский"),
        ("", ""),
    ];
    for (one, two) in same {
        assert!(
            same_surname(one, two) && same_surname(two, one),
            "{one} {two}"
        );
    }
    for (one, two) in other {
        assert!(
            !same_surname(one, two) && !same_surname(two, one),
            "{one} {two}"
        );
    }
}
