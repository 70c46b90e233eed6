// SPDX-License-Identifier: MPL-2.0

package guestos

import (
	"regexp"
	"strings"
)

// imageID is the ID of an Alibaba Cloud public image: a product, its version in
// parts, the width and more. The ID of a custom image (m-...) says nothing.
var imageID = regexp.MustCompile(`^(win|[a-z]+(?:_[a-z]+)?)_?([0-9]+(?:_(?:sp)?[0-9]{1,4})*)(r2)?_(?:[a-z0-9.]+_)*?(x64|x86|arm64|i386|32|64)_`)

// imageProducts are the products in image IDs.
var imageProducts = map[string]string{
	"ubuntu": Ubuntu, "centos": CentOS, "centos_stream": CentOSStream, "debian": Debian, "aliyun": AlibabaCloudLinux,
	"rockylinux": RockyLinux, "almalinux": AlmaLinux, "opensuse": OpenSUSE, "suse": SUSE, "sles": SUSE, "redhat": RHEL,
	"rhel": RHEL, "fedora": Fedora, "anolisos": "Anolis OS", "kylin": "Kylin", "uos": "UOS", "coreos": "CoreOS",
	"gentoo": "Gentoo", "oracle": OracleLinux,
}

func fromImageID(text string) (System, bool) {
	if strings.Contains(text, " ") {
		return System{}, false
	}
	if strings.HasPrefix(text, "m-") {
		return System{CustomImage: true}, true
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
	version = strings.ReplaceAll(strings.ReplaceAll(version, "_sp", "."), "_", ".")
	if product == "win" {
		release, _, _ := strings.Cut(version, ".")
		if strings.Contains(text, "_r2_") {
			r2 = "r2"
		}
		s := windowsFromText("windows server " + release + " " + r2)
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
