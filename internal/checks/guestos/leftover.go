// SPDX-License-Identifier: MPL-2.0

package guestos

import (
	"regexp"
	"strings"
)

// A remainder is what a text says behind a version.
type remainder struct {
	later   bool // it may be a later version
	earlier bool // it may be an earlier version
	number  bool // there is a further number, such as the end of a range
	word    bool // there is a word that is not understood
	foreign bool // there is an alternative that is not understood, such as another system
}

// alternatively is what joins versions of one system.
const alternatively = ` ?(?:, ?(?:or|and)\b|/|,|、|\||&|或者?|和|及|\b(?:or|and|oder|und|ou|et|o|y|e)\b) ?`

var (
	// laterText says "or later" in the languages of vCenter, and earlierText the
	// opposite.
	laterText = regexp.MustCompile(`^\+(?:$|[^a-z])|^ \+ ?$|(?:\bor|\band|&) (?:later|newer|higher|above|up|greater)\b(?: versions?\b)?|\b(?:onwards?|upwards?|minimum)\b|` +
		`\b(?:oder|und) (?:höher|später|neuer)|\b(?:ou|et)(?: versions?)? (?:ultérieure?s?|supérieure?s?|plus(?: récente?s?)?\b)|` +
		`\b[oy](?: versi[oó]n(?:es)?)? (?:posterior(?:es)?|superior(?:es)?|más recientes?)|\bou (?:versões )?(?:posterior(?:es)?|superior(?:es)?)|` +
		`\bo (?:versioni )?(?:successiv[aeio]|superior[ei]|più recent[ei])|или (?:более поздн\S+|новее|выше)|` +
		`[或及和]?(?:更高|更新|较新|後續|后续)的?版本|[或及](?:更高|更新)|[或及]?以上|以降|またはそれ以降|[或及]?(?:以后|以後|之后)(?:的?版本)?|(?:또는 ?(?:그 )?)?이상|(?:또는 )?이후(?: 버전)?`)
	earlierText = regexp.MustCompile(`\b(?:or|and) (?:earlier|older|lower|below|before|prior|previous)\b|` +
		`\boder (?:niedriger|früher|älter)|\bou (?:antérieure?s?|inférieure?s?)|\bo (?:anterior(?:es)?|inferior(?:es)?)|[或及]?(?:更低|更早|较早)的?版本|以下|以前|之前|이하`)
	// further is what follows a word or sign that joins alternatives or the ends of a
	// range.
	further = regexp.MustCompile(`(/|~|、|;|\.\.+|\||或者?|\b(?:or|oder|ou|vs|then|a)\b| à\b|\bto\b|\bthrough\b|\buntil\b|\bbis\b|\bhasta\b|\baté\b|至|到|から|->|=>|>|→|-)[ -]?((?:sp|r|u) ?[0-9]+|[0-9]+|[^\s0-9/~、|或至到,;:()\[\].=-]+)?`)
	// another is a further number in a list.
	another = regexp.MustCompile(`(?:,|&|\+|和|及|\band\b) ?(?:[0-9]+)(?:\.[0-9]+)*`)
	// date is when something was built or released, also as Windows writes it: 1809, 22H2.
	date = regexp.MustCompile(`(^|[^0-9.])(?:(?:1507|1511|1607|1703|1709|1803|1809|1903|1909|2[0-9] ?h ?[12])|v?20[0-9]{2}[-./]?(?:0[1-9]|1[0-2])[-./]?(?:[0-2][0-9]|3[01])(?:\.[0-9]+)?)\b`)
)

// ordinary are the words that may be joined to a version and say nothing about it.
var ordinary = words(`linux gnu lts ltsc ltsb sp r u x v p release stable final core stream server desktop workstation enterprise ent std
	standard datacenter dtc essentials foundation web storage professional pro home edition azure full minimal base cloud generic genericcloud
	live gui lvm raw gen g gensecond sap session netinst dvd smalldisk image template amd intel bit bits english chinese en us zh cn tw hk de fr ja ko es it pt ru sid uefi bios byol payg dvd iso
	precise trusty xenial bionic focal jammy noble wheezy jessie stretch buster bullseye bookworm trixie
	japanese german french spanish korean italian russian portuguese
	数据中心版 标准版 企业版 专业版 家庭版 中文版 英文版 服务器版 桌面版`)

func words(text string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(text) {
		set[word] = true
	}
	return set
}

// leftover says what the rest of a text does to the version before it.
func leftover(rest string) remainder {
	var left remainder
	left.later = laterText.MatchString(rest)
	rest = laterText.ReplaceAllString(rest, " ")
	left.earlier = earlierText.MatchString(rest)
	rest = earlierText.ReplaceAllString(rest, " ")
	for _, place := range another.FindAllStringIndex(rest, -1) {
		left.number = left.number || !unit.MatchString(rest[place[1]:])
	}
	for _, found := range further.FindAllStringSubmatch(rest, -1) {
		joint, word := found[1], found[2]
		if word == "" || ordinary[word] || strings.HasPrefix(found[0], "- ") && !digits.MatchString(word) { // a remark
			continue
		}
		if digits.MatchString(word) {
			left.number = true
			continue
		}
		switch joint {
		case "-":
			left.word = true
		case "/", "~", "、", "|", "或", "或者", "or", "oder", "ou":
			left.foreign = true
		}
	}
	return left
}
