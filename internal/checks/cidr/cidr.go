// Package cidr understands CIDR blocks and what they cover together.
package cidr

import (
	"errors"
	"net/netip"
	"strings"

	"go4.org/netipx"
)

// Parse understands a block. Host bits do not count.
func Parse(text string) (netip.Prefix, error) {
	block, err := netip.ParsePrefix(strings.TrimSpace(text))
	if err != nil {
		return block, errors.New("write an address, a slash and the length of the prefix")
	}
	return block, nil
}

// Common gives what lies both in the blocks of a and in those of b, as few
// blocks as possible.
func Common(a, b []netip.Prefix) []netip.Prefix {
	var both netipx.IPSetBuilder
	for _, block := range a {
		both.AddPrefix(block)
	}
	both.Intersect(union(b))
	set, err := both.IPSet()
	if err != nil {
		return nil // of a prefix that is none
	}
	return set.Prefixes()
}

// Covers tells whether the blocks together cover all of wanted.
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
