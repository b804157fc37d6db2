//! Numbers and the check code.

use domain::applications::numbers::{CaseNumber, CheckCode, RegistrationNumber};
use proptest::prelude::*;
use std::collections::BTreeSet;

#[test]
fn numbers_grow_beyond_their_zeroes_without_losing_a_digit() {
    let case = |sequence| {
        CaseNumber {
            year: 2026,
            sequence,
        }
        .to_string()
    };
    assert_eq!(case(1), "АТ-2026-00001");
    assert_eq!(case(99_999), "АТ-2026-99999");
    assert_eq!(case(100_000), "АТ-2026-100000");
    let registration = |sequence| {
        RegistrationNumber {
            municipality_code: "18".into(),
            year: 2027,
            sequence,
        }
        .to_string()
    };
    assert_eq!(registration(1), "18-2027/0001");
    assert_eq!(registration(10_000), "18-2027/10000");
}

proptest! {
    #[test]
    fn two_different_numbers_never_look_alike(
        one in (2000_i32..2100, 1_i64..200_000), other in (2000_i32..2100, 1_i64..200_000),
    ) {
        let case = |(year, sequence)| CaseNumber { year, sequence }.to_string();
        prop_assert_eq!(one == other, case(one) == case(other));
    }

    #[test]
    fn numbers_of_one_year_sort_as_they_were_given(first in 1_i64..9_998) {
        let text = |sequence| {
            RegistrationNumber { municipality_code: "03".into(), year: 2026, sequence }.to_string()
        };
        prop_assert!(text(first) < text(first + 1));
    }

    #[test]
    fn a_check_code_has_eight_letters_nobody_confuses(bytes: [u8; 8]) {
        let code = CheckCode::from_random(bytes);
        prop_assert_eq!(code.as_str().len(), 9);
        prop_assert_eq!(code.as_str().chars().nth(4), Some('-'));
        let confused = ['0', 'O', '1', 'I'];
        prop_assert!(!code.as_str().contains(confused), "{}", code.as_str());
    }

    #[test]
    fn a_check_code_fits_itself_however_it_is_typed(bytes: [u8; 8]) {
        let code = CheckCode::from_random(bytes);
        let plain = code.as_str().replace('-', "");
        for typed in [plain.to_lowercase(), format!(" {} ", code.as_str()), plain.replace("", " ")] {
            prop_assert!(CheckCode::matches(code.as_str(), &typed), "{typed}");
        }
        prop_assert!(!CheckCode::matches(code.as_str(), &plain[..7]));
        let longer = plain.clone() + "2";
        prop_assert!(!CheckCode::matches(code.as_str(), &longer));
    }

    #[test]
    fn one_wrong_letter_is_another_code(bytes: [u8; 8], place in 0_usize..8, shift in 1_u8..32) {
        let mut other = bytes;
        other[place] = (other[place] & 31).wrapping_add(shift) & 31;
        let (code, other) = (CheckCode::from_random(bytes), CheckCode::from_random(other));
        prop_assert!(!CheckCode::matches(code.as_str(), other.as_str()));
    }
}

#[test]
fn cyrillic_letters_that_look_latin_count_as_latin() {
    assert!(CheckCode::matches("ABCE-HKMP", "авсе-нкмр"));
    assert!(CheckCode::matches("TXY3-2222", "тху3 2222"));
}

#[test]
fn every_letter_of_the_code_is_possible() {
    let codes = (0..32_u8).map(|byte| CheckCode::from_random([byte; 8]));
    let letters: BTreeSet<char> = codes
        .filter_map(|code| code.as_str().chars().next())
        .collect();
    assert_eq!(letters.len(), 32);
}
