//! The one shape of all letters: what to do, the facts, the link, who writes.

use super::content::{Block, Content};
use super::text::{absolute, escape, lines, one_line};
use super::words::tidy_name;

/// A letter ready to be put into a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenderedLetter {
    /// One line.
    pub subject: String,
    pub text: String,
    pub html: String,
}

const SENDER: &str =
    "Электронная система «Аттестация», Центр аттестации педагогических работников ТОИПКРО.";
const NO_REPLY: &str = "Письмо отправлено автоматически, отвечать на него не нужно.";

pub(super) fn render(content: &Content, base_url: &str) -> RenderedLetter {
    let subject = one_line(&content.subject);
    let first = first_line(content);
    let url = absolute(base_url, &content.link.path);
    let text = plain(content, &first, &url);
    let html = html(content, &subject, &first, &url);
    RenderedLetter {
        subject,
        text,
        html,
    }
}

fn first_line(content: &Content) -> String {
    let name = one_line(&tidy_name(&content.name));
    let act = one_line(&content.act);
    if !name.is_empty() {
        return format!("{name}, {act}");
    }
    let mut letters = act.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

fn plain(content: &Content, first: &str, url: &str) -> String {
    let mut parts = vec![first.to_owned()];
    let mut facts: Vec<String> = Vec::new();
    for block in &content.blocks {
        match block {
            Block::Fact { label, value } => facts.push(format!("{label}: {}", one_line(value))),
            Block::List { title, items } => {
                let items: Vec<String> = items
                    .iter()
                    .zip(1..)
                    .map(|(item, number)| format!("{number}. {}", one_line(item)))
                    .collect();
                parts.push(format!("{}:\n{}", one_line(title), items.join("\n")));
            }
            Block::Quote { title, text } => {
                parts.push(format!("{title}:\n> {}", lines(text).join("\n> ")))
            }
            Block::Note(note) => parts.push((*note).to_owned()),
        }
    }
    if !facts.is_empty() {
        parts.insert(1, facts.join("\n"));
    }
    parts.push(format!("{}:\n{url}", content.link.label));
    parts.push(format!("-- \n{SENDER}\n{NO_REPLY}\n"));
    parts.join("\n\n")
}

fn html(content: &Content, subject: &str, first: &str, url: &str) -> String {
    let mut facts = String::new();
    let mut rest = String::new();
    for block in &content.blocks {
        match block {
            Block::Fact { label, value } => facts.push_str(&format!(
                "{label}: <b>{}</b><br>\n",
                escape(&one_line(value))
            )),
            Block::List { title, items } => {
                let items: String = items
                    .iter()
                    .map(|item| format!("<li>{}</li>\n", escape(&one_line(item))))
                    .collect();
                rest.push_str(&format!(
                    "<p>{}:</p>\n<ol>\n{items}</ol>\n",
                    escape(&one_line(title))
                ));
            }
            Block::Quote { title, text } => {
                let text: Vec<String> = lines(text).iter().map(|line| escape(line)).collect();
                rest.push_str(&format!(
                    "<p>{title}:</p>\n<blockquote>{}</blockquote>\n",
                    text.join("<br>\n")
                ));
            }
            Block::Note(note) => rest.push_str(&format!("<p>{}</p>\n", escape(note))),
        }
    }
    if !facts.is_empty() {
        facts = format!("<p>{facts}</p>\n");
    }
    format!(
        "<!doctype html>\n<html lang=\"ru\">\n<head><meta charset=\"utf-8\"><title>{subject}</title></head>\n\
         <body style=\"font-family:sans-serif;font-size:16px;line-height:1.5;color:#111;background:#fff;max-width:40em\">\n\
         <p><b>{first}</b></p>\n{facts}{rest}<p><a href=\"{url}\">{label}</a></p>\n<hr>\n\
         <p style=\"font-size:14px;color:#555\">{SENDER}<br>\n{NO_REPLY}</p>\n</body>\n</html>\n",
        subject = escape(subject),
        first = escape(first),
        url = escape(url),
        label = content.link.label,
    )
}
