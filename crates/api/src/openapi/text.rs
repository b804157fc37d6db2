//! The specification as it is checked in: pretty, but what fits a line stands on one.

/// Characters of a line, its indentation not counted.
const WIDTH: usize = 100;

/// The specification's JSON, the same each time.
///
/// # Errors
/// None in practice: all of it is JSON.
pub fn specification_text() -> serde_json::Result<String> {
    let pretty = serde_json::to_string_pretty(&super::specification())?;
    Ok(joined(&pretty))
}

/// Joins the lines of each object and list that is short enough.
fn joined(pretty: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    // Where the objects and lists begin that are not closed yet.
    let mut open: Vec<usize> = Vec::new();
    for line in pretty.lines() {
        lines.push(line.to_owned());
        if line.ends_with(['{', '[']) {
            open.push(lines.len() - 1);
        } else if line.trim_start().starts_with(['}', ']'])
            && let Some(start) = open.pop()
            && let Some(one) = lines.get(start..).and_then(one_line)
        {
            lines.truncate(start);
            lines.push(one);
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

/// An object or list on one line, if it is no longer than a line and nothing in it is.
fn one_line(lines: &[String]) -> Option<String> {
    let [first, inner @ .., last] = lines else {
        return None;
    };
    let indentation = first.len() - first.trim_start().len();
    if inner
        .iter()
        .any(|line| line.ends_with(['{', '[']) || line.trim_start().starts_with(['}', ']']))
    {
        return None;
    }
    let inner: Vec<&str> = inner.iter().map(|line| line.trim()).collect();
    let space = if first.ends_with('{') { " " } else { "" };
    let joined = format!("{first}{space}{}{space}{}", inner.join(" "), last.trim());
    (joined.chars().count() - indentation <= WIDTH).then_some(joined)
}
