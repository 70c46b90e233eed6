// SPDX-License-Identifier: MPL-2.0

package cidr

import (
	"net/netip"
	"slices"
	"testing"
)

func blocks(texts ...string) []netip.Prefix {
	all := make([]netip.Prefix, len(texts))
	for i, text := range texts {
		all[i] = netip.MustParsePrefix(text)
	}
	return all
}

func TestParse(t *testing.T) {
	for _, text := range []string{"100.64.0.0/10", " 100.64.0.1/10 ", "::/0", "100.64.0.0/10 via 10.0.0.1 dev eth0 proto static\n", "10.0.0.0/24 dev eth0 scope link"} {
		if _, err := Parse(text); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
	for _, text := range []string{"", "100.64.0.0", "100.64.0.0/33", "100.64.0/10", "100.64.0.0/255.192.0.0", "100.64.0.0/10 100.96.0.0/11", "via 10.0.0.1"} {
		if block, err := Parse(text); err == nil {
			t.Errorf("%q: got %s", text, block)
		}
	}
}

func TestCovers(t *testing.T) {
	wanted := netip.MustParsePrefix("100.64.0.0/10")
	for _, c := range []struct {
		blocks []netip.Prefix
		covers bool
	}{
		{nil, false},
		{blocks("100.64.0.0/10"), true},
		{blocks("100.64.0.0/11"), false},
		{blocks("100.64.0.0/11", "100.96.0.0/11"), true},
		{blocks("100.127.255.255/10"), true},
		{blocks("0.0.0.0/0"), true},
		{blocks("::/0"), false},
		{blocks("100.64.0.0/11", "100.96.0.0/12", "100.112.0.0/13"), false},
	} {
		if got := Covers(c.blocks, wanted); got != c.covers {
			t.Errorf("%v: got %v, want %v", c.blocks, got, c.covers)
		}
	}
}

func TestCommon(t *testing.T) {
	wanted := blocks("100.64.0.0/10")
	for _, c := range []struct{ with, want []netip.Prefix }{
		{nil, nil},
		{blocks("10.0.0.0/8"), nil},
		{blocks("100.0.0.0/8"), wanted},
		{blocks("100.64.0.0/12", "100.80.0.0/12", "10.0.0.0/8"), blocks("100.64.0.0/11")},
	} {
		if got := Common(wanted, c.with); !slices.Equal(got, c.want) {
			t.Errorf("%v: got %v, want %v", c.with, got, c.want)
		}
	}
}
