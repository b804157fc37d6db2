use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

const FONT: &str = "Times New Roman";

/// Cell formats of the schedule's spreadsheet.
#[derive(Debug)]
pub(super) struct Formats {
    pub(super) plain: Format,
    pub(super) plain_bold: Format,
    pub(super) plain_right: Format,
    pub(super) heading: Format,
    pub(super) head: Format,
    pub(super) cell: Format,
    pub(super) centred: Format,
}

impl Formats {
    pub(super) fn new() -> Self {
        let plain = Format::new().set_font_name(FONT).set_font_size(11);
        let boxed = plain
            .clone()
            .set_border(FormatBorder::Thin)
            .set_text_wrap()
            .set_align(FormatAlign::Top);
        let middle = boxed.clone().set_align(FormatAlign::Center);
        Self {
            plain_bold: plain.clone().set_bold(),
            plain_right: plain.clone().set_align(FormatAlign::Right),
            heading: Format::new()
                .set_font_name(FONT)
                .set_font_size(14)
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter),
            head: middle
                .clone()
                .set_bold()
                .set_align(FormatAlign::VerticalCenter),
            centred: middle,
            cell: boxed,
            plain,
        }
    }
}
