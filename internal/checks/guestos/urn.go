// SPDX-License-Identifier: MPL-2.0

package guestos

import (
	"regexp"
	"strings"
)

// urn is the URN of an image of Azure: publisher, offer, SKU, and version.
var urn = regexp.MustCompile(`^([a-z0-9][a-z0-9._-]+):([a-z0-9._-]+):([a-z0-9._-]+):(?:latest|[0-9.]+)$`)

var (
	// urnPrefix is what offers of Canonical begin with.
	urnPrefix = regexp.MustCompile(`^[0-9]{4}-com-`)
	// offerNumbers are a version in an offer: opensuse-leap-15-4.
	offerNumbers = regexp.MustCompile(`\b([0-9]+)-([0-9]+)\b`)
	// skuNumber is a version in a SKU without its dot: 86-gen2 is 8.6.
	skuNumber = regexp.MustCompile(`^([5-9])([0-9]{1,2})\b`)
	skuName   = regexp.MustCompile(`^[a-z]+`)
)

// fromURN parses a URN: the offer names the product, and it or the SKU the version.
func fromURN(text string) (System, bool) {
	match := urn.FindStringSubmatch(text)
	if match == nil {
		return System{}, false
	}
	offer := urnPrefix.ReplaceAllString(strings.ReplaceAll(match[2], "ubuntuserver", "ubuntu-server"), "")
	found := mentions(spread(strings.ReplaceAll(offer, "-", " ")))
	if len(found) != 1 {
		return System{}, false
	}
	offer = offerNumbers.ReplaceAllString(offer, "$1.$2")
	product := found[0].distribution
	if found[0].family == Windows {
		product = "windows"
		if strings.Contains(offer, "server") {
			product = "windows server"
		}
	}
	sku := match[3]
	if s := fromProse(offer); s.Family != Windows {
		sku = skuNumber.ReplaceAllString(skuName.ReplaceAllString(sku, ""), "$1.$2")
	}
	s := fromProse(strings.ToLower(product) + " " + sku)
	if byOffer := fromProse(strings.ReplaceAll(offer, "-", " ")); len(s.Versions) == 0 && len(byOffer.Versions) > 0 {
		s = byOffer
	}
	return s, true
}
