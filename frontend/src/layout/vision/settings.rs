//! The settings, and the values that `tokens.css` knows of.

/// One attribute `data-{name}` of `<html>`. The first choice is the usual look.
pub struct Setting {
    pub name: &'static str,
    pub legend: &'static str,
    pub choices: &'static [Choice],
}

pub struct Choice {
    pub value: &'static str,
    pub label: &'static str,
    /// Class of the label.
    pub class: &'static str,
}

impl Setting {
    pub fn usual(&self) -> &'static str {
        self.choices.first().map_or("", |choice| choice.value)
    }
}

const fn choice(value: &'static str, label: &'static str) -> Choice {
    Choice {
        value,
        label,
        class: "",
    }
}

/// boot.js knows the same names: it applies them before the first paint.
pub const SETTINGS: [Setting; 4] = [
    Setting {
        name: "font",
        legend: "Размер шрифта",
        choices: &[
            choice("100", "100 %"),
            Choice {
                value: "150",
                label: "150 %",
                class: "fs-150",
            },
            Choice {
                value: "200",
                label: "200 %",
                class: "fs-200",
            },
        ],
    },
    Setting {
        name: "scheme",
        legend: "Цветовая схема",
        choices: &[
            choice("normal", "Обычная"),
            choice("black-on-white", "Чёрным по белому"),
            choice("white-on-black", "Белым по чёрному"),
            choice("blue-on-cyan", "Тёмно-синим по голубому"),
        ],
    },
    Setting {
        name: "spacing",
        legend: "Интервал между буквами",
        choices: &[choice("normal", "Обычный"), choice("wide", "Увеличенный")],
    },
    Setting {
        name: "images",
        legend: "Изображения",
        choices: &[choice("on", "Показывать"), choice("off", "Скрыть")],
    },
];
