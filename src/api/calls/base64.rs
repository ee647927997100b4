//! Base64 into bytes. The reader is our own because its code is a tenth of the smallest crate's; `tests/load.rs` compares the two.

/// Returns the bytes of a text in the standard alphabet with its padding; `None` for any other text.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let digits = text.trim_end_matches('=');
    let padding = text.len().saturating_sub(digits.len());
    if !text.len().is_multiple_of(4) || padding > 2 {
        return None;
    }
    let mut bytes = Vec::new();
    let (mut held, mut count) = (0_u32, 0_u32);
    for digit in digits.bytes() {
        let value = match digit {
            b'A'..=b'Z' => digit.wrapping_sub(b'A'),
            b'a'..=b'z' => digit.wrapping_sub(b'a').wrapping_add(26),
            b'0'..=b'9' => digit.wrapping_sub(b'0').wrapping_add(52),
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        held = held.wrapping_shl(6) | u32::from(value);
        count = count.wrapping_add(6);
        if count >= 8 {
            count = count.wrapping_sub(8);
            bytes.extend(u8::try_from(held.wrapping_shr(count) & 0xff));
            held &= 0xff;
        }
    }
    // The bits that fill no byte must be zero, so that one pack has one text.
    (held & 1_u32.wrapping_shl(count).wrapping_sub(1) == 0).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn x08_reads_what_rfc_4648_writes_and_nothing_else() {
        let examples =
            [("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYg==", "foob"), ("Zm9vYmE=", "fooba")];
        for (text, bytes) in examples {
            assert_eq!(decode(text).as_deref(), Some(bytes.as_bytes()), "{text}");
        }
        for text in ["Z", "Zg", "Zg=", "Zh==", "Zm9=", "====", "Z===", "Zm 9", "Zg==Zg==", "Zm8-", "Ｚｍ9v"] {
            assert_eq!(decode(text), None, "{text}");
        }
    }
}
