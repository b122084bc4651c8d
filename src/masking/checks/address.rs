//! Network addresses, judged by the standard library's own parsers.

use std::net::Ipv6Addr;

/// An IPv6 address of somebody: parses (RFC 4291, section 2.2), is neither `::` nor `::1`, and has more to it than
/// `a::b`, which is as good a name in a program.
pub(super) fn ipv6(text: &str) -> bool {
    let address = text.split('%').next().unwrap_or_default();
    let digits = address.bytes().filter(u8::is_ascii_hexdigit).count();
    let numeral = address.bytes().any(|byte| byte.is_ascii_digit());
    digits >= 5 && numeral && address.parse::<Ipv6Addr>().is_ok_and(|parsed| !parsed.is_loopback())
}

/// An IPv4 address of somebody: not the unspecified address, not a mask, not this machine itself (RFC 6890).
pub(super) fn ipv4(text: &str) -> bool {
    text.parse::<std::net::Ipv4Addr>().is_ok_and(|address| {
        let octets = address.octets();
        !address.is_loopback() && octets[0] != 0 && octets[0] != 255
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_beside_names() {
        assert!(ipv6("2001:db8::1") && ipv6("fe80::1ff:fe23:4567:890a%eth0") && ipv6("::ffff:192.0.2.1"));
        assert!(!ipv6("a::b") && !ipv6("::1") && !ipv6("10:30:45") && !ipv6("dead::beef"));
        assert!(ipv4("192.0.2.1") && !ipv4("127.0.0.1") && !ipv4("255.255.255.0") && !ipv4("256.1.1.1"));
    }
}
