use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// Cell formats of a register's spreadsheet.
#[derive(Debug)]
pub(super) struct Formats {
    pub(super) title: Format,
    pub(super) head: Format,
    pub(super) text: Format,
    pub(super) date: Format,
    pub(super) moment: Format,
    pub(super) number: Format,
}

impl Formats {
    pub(super) fn new() -> Self {
        let boxed = Format::new()
            .set_border(FormatBorder::Hair)
            .set_align(FormatAlign::Top);
        Self {
            title: Format::new().set_bold().set_font_size(13),
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_border(FormatBorder::Thin)
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(Color::RGB(0x00E3_EDE9)),
            text: boxed.clone().set_text_wrap(),
            date: boxed
                .clone()
                .set_num_format("dd.mm.yyyy")
                .set_align(FormatAlign::Left),
            moment: boxed
                .clone()
                .set_num_format("dd.mm.yyyy hh:mm")
                .set_align(FormatAlign::Left),
            number: boxed,
        }
    }
}
