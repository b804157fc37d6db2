use std::time::Instant;
use crate::invented;
#[test]
fn look() {
    let a = invented::application();
    for _ in 0..3 {
    let t = Instant::now();
    let pdf = documents::application_form::pdf(&a).unwrap();
    eprintln!("application {:?} {}", t.elapsed(), pdf.len());
    std::fs::write("/tmp/docs-a.pdf", pdf).unwrap();
    }
    let mut b = a.clone();
    b.form = documents::AttestationForm::Simplified;
    b.simplified_basis = Some("победитель регионального этапа конкурса «Педагогический дебют», приказ от 12.03.2025 № 214; нагрудный знак «Почётный ёж»".into());
    b.held = documents::application_form::HeldCategory::Unlimited(documents::Category::First);
    b.materials = (1..=8).map(|n| invented::material(&format!("Методическая разработка «Длинное название материала для проверки переноса строк в приложении № {n}»"), &format!("https://portfolio.example.org/elkina/files/{}/materials/very-long-path/prog{}.pdf", "a".repeat(n*20), n))).collect();
    std::fs::write("/tmp/docs-b.pdf", documents::application_form::pdf(&b).unwrap()).unwrap();
    for n in [5, 60, 300] {
    let mut s = invented::schedule((1..=n).map(invented::row).collect());
    if n == 60 { s.status = documents::schedule::ScheduleStatus::NotApproved; s.rows[0].full_name = "Константинопольская-Преображенская Александра Иннокентьевна".into(); }
    let t = Instant::now();
    let pdf = documents::schedule::pdf(&s).unwrap();
    eprintln!("schedule {n} {:?} {}", t.elapsed(), pdf.len());
    std::fs::write(format!("/tmp/docs-s{n}.pdf"), pdf).unwrap();
    std::fs::write(format!("/tmp/docs-s{n}.xlsx"), documents::schedule::xlsx(&s).unwrap()).unwrap();
    }
}
