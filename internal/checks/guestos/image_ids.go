// SPDX-License-Identifier: MPL-2.0

package guestos

import (
	"regexp"
	"strings"
)

// imageID is the ID of an Alibaba Cloud public image: a product, its version in
// parts, the width and more. The ID of a custom image (m-...) says nothing.
var imageID = regexp.MustCompile(`^(win|[a-z]+(?:_[a-z]+)?)_?([0-9]+(?:(?:_sp|_|u|sp)[0-9]{1,4})*)(r2)?_(?:[a-z0-9.]+_)*?(x64|x86|arm64|i386|32|64)_`)

var (
	// customImage is the ID of a custom image.
	customImage = regexp.MustCompile(`^m-[a-z0-9]+$`)
	// coreImage is an image of a semiannual release of Windows Server, which has no year.
	coreImage = regexp.MustCompile(`^win(?:core|svr)_(?:[a-z0-9-]+_)*(?:x?64)_`)
	// oldVersion is a version in an image ID of before 2017, which has no dots:
	// debian750 is 7.5.0, opensuse1301 is 13.1.
	oldVersion = map[string]*regexp.Regexp{
		"debian":   regexp.MustCompile(`^([0-9])([0-9])([0-9])$`),
		"opensuse": regexp.MustCompile(`^([0-9]{2})([0-9]{2})()$`), "freebsd": regexp.MustCompile(`^([0-9]{2})([0-9]{2})()$`),
	}
)

// imageProducts are the products in image IDs.
var imageProducts = map[string]string{
	"ubuntu": Ubuntu, "centos": CentOS, "centos_stream": CentOSStream, "debian": Debian, "aliyun": AlibabaCloudLinux,
	"rockylinux": RockyLinux, "almalinux": AlmaLinux, "opensuse": OpenSUSE, "suse": SUSE, "sles": SUSE, "redhat": RHEL,
	"rhel": RHEL, "fedora": Fedora, "anolisos": "Anolis OS", "kylin": "Kylin", "uos": "UOS", "coreos": "CoreOS",
	"gentoo": "Gentoo", "oracle": OracleLinux, "fedora_coreos": "Fedora CoreOS", "tencentos": "TencentOS", "openeuler": "openEuler",
}

func fromImageID(text string) (System, bool) {
	if strings.Contains(text, " ") {
		return System{}, false
	}
	if customImage.MatchString(text) {
		return System{CustomImage: true}, true
	}
	if coreImage.MatchString(text) {
		return System{Family: Windows, Distribution: WindowsServer, Bits: 64}, true
	}
	match := imageID.FindStringSubmatch(text)
	if match == nil {
		return System{}, false
	}
	product, version, r2, width := match[1], match[2], match[3], match[4]
	bits := 64
	if width == "x86" || width == "i386" || width == "32" {
		bits = 32
	}
	if old := oldVersion[product]; old != nil {
		version = strings.TrimRight(old.ReplaceAllString(version, "$1.$2.$3"), ".")
	}
	version = strings.NewReplacer("_sp", ".", "sp", ".", "u", ".", "_", ".").Replace(version)
	if product == "win" {
		release, _, _ := strings.Cut(version, ".")
		if strings.Contains(text, "_r2_") {
			r2 = "r2"
		}
		s := windowsByName("windows server " + release + " " + r2)
		s.Bits = bits
		return s, true
	}
	if product == "freebsd" {
		return System{Family: Other, Distribution: "FreeBSD", Versions: []string{version}, Bits: bits}, true
	}
	distribution, ok := imageProducts[product]
	if version = plausible(distribution, version); version == "" {
		return System{Family: Linux, Distribution: distribution, Bits: bits}, ok
	}
	return System{Family: Linux, Distribution: distribution, Versions: []string{version}, Bits: bits}, ok
}
