//! Scans and photographs: whole, and of a bearable size.

use crate::samples::{images, outcome};

#[tokio::test]
async fn an_image_cut_short_is_refused() {
    for (name, whole) in [("скан.jpg", images::jpg()), ("скан.png", images::png())] {
        for kept in [whole.len() - 2, whole.len() / 2, 20] {
            assert_eq!(
                outcome(name, &whole[..kept]).await,
                "file_damaged",
                "{name}, {kept} bytes"
            );
        }
    }
}

#[tokio::test]
async fn an_end_mark_before_the_pixels_does_not_count() {
    // A camera's preview lies in the header and has an end mark of its own.
    let preview = [
        &[0xFF, 0xE1, 0x00, 0x06, 0x00, 0x00, 0xFF, 0xD9][..],
        &images::jpg()[2..],
    ]
    .concat();
    let whole = [&[0xFF, 0xD8][..], &preview].concat();
    assert_eq!(outcome("фото.jpg", &whole).await, "taken");
    assert_eq!(
        outcome("фото.jpg", &whole[..whole.len() - 2]).await,
        "file_damaged"
    );
}

#[tokio::test]
async fn forty_megapixels_are_the_most() {
    assert_eq!(
        outcome("скан.jpg", &images::jpg_of(8000, 5000)).await,
        "taken"
    );
    assert_eq!(
        outcome("скан.jpg", &images::jpg_of(8001, 5000)).await,
        "file_too_large"
    );
    assert_eq!(
        outcome("скан.png", &images::png_of(5000, 8000)).await,
        "taken"
    );
    assert_eq!(
        outcome("скан.png", &images::png_of(5000, 8001)).await,
        "file_too_large"
    );
    assert_eq!(
        outcome("скан.png", &images::png_of(u32::MAX, u32::MAX)).await,
        "file_too_large"
    );
}

#[tokio::test]
async fn an_image_without_an_area_is_refused() {
    assert_eq!(
        outcome("скан.jpg", &images::jpg_of(0, 8)).await,
        "file_damaged"
    );
    assert_eq!(
        outcome("скан.png", &images::png_of(2, 0)).await,
        "file_damaged"
    );
}

#[tokio::test]
async fn what_cameras_and_editors_add_is_taken() {
    let filled = [&[0xFF, 0xD8, 0xFF, 0xFF][..], &images::jpg()[2..]].concat();
    let trailer = [images::jpg(), b"SEFT of a telephone".to_vec()].concat();
    assert_eq!(outcome("фото.jpg", &filled).await, "taken");
    assert_eq!(outcome("фото.jpg", &trailer).await, "taken");
}

#[tokio::test]
async fn a_signature_alone_is_no_image() {
    assert_eq!(
        outcome("скан.jpg", &[0xFF, 0xD8, 0xFF, 0xD9]).await,
        "file_damaged"
    );
    assert_eq!(
        outcome("скан.png", b"\x89PNG\r\n\x1a\n").await,
        "file_damaged"
    );
}
