// SPDX-License-Identifier: MPL-2.0

// Package cidr parses CIDR blocks and computes what they cover together.
package cidr

import (
	"errors"
	"fmt"
	"net/netip"
	"regexp"
	"strings"

	"go4.org/netipx"
)

var wholeNumber = regexp.MustCompile(`^[0-9]+$`)

// route is what follows the block in a line that ip route prints.
var route = regexp.MustCompile(` (?:via|dev) .*$`)

// Parse parses a block, or a line that ip route prints. Host bits are allowed.
func Parse(text string) (netip.Prefix, error) {
	text = route.ReplaceAllString(strings.TrimSpace(text), "")
	block, err := netip.ParsePrefix(text)
	if err == nil {
		return block, nil
	}
	address, length, _ := strings.Cut(text, "/")
	if ip, err := netip.ParseAddr(address); err == nil && wholeNumber.MatchString(length) {
		return block, fmt.Errorf("the prefix length is at most %d", ip.BitLen())
	}
	return block, errors.New("write an address, a slash, and a prefix length")
}

// Common returns the intersection of the blocks of a and b, as few blocks as
// possible.
func Common(a, b []netip.Prefix) []netip.Prefix {
	var both netipx.IPSetBuilder
	for _, block := range a {
		both.AddPrefix(block)
	}
	both.Intersect(union(b))
	set, err := both.IPSet()
	if err != nil {
		return nil // a prefix is invalid
	}
	return set.Prefixes()
}

// Covers reports whether the blocks together cover all of wanted.
func Covers(blocks []netip.Prefix, wanted netip.Prefix) bool {
	return union(blocks).ContainsPrefix(wanted)
}

func union(blocks []netip.Prefix) *netipx.IPSet {
	var all netipx.IPSetBuilder
	for _, block := range blocks {
		all.AddPrefix(block)
	}
	set, err := all.IPSet()
	if err != nil {
		return &netipx.IPSet{}
	}
	return set
}
