// SPDX-License-Identifier: MPL-2.0

package guestos

import (
	"regexp"
	"strings"
)

// shortNames are short names and what they stand for. They come before words and
// numbers are taken apart.
var shortNames = []struct {
	pattern *regexp.Regexp
	long    string
}{
	// What programs call Windows, in any release.
	{regexp.MustCompile(`\b(?:windows_nt|winnt|(?:ms)?win32nt|windows nt \(unknown\))(?:\b|$)`), "windows"},
	{regexp.MustCompile(`\bw(?:in(?:dows)?)?[ _-]?(?:server|srv|svr)?[ _-]?2k(3|8)`), "windows server 200$1"},
	{regexp.MustCompile(`\bw(?:in(?:dows)?)?[ _-]?(?:server|srv|svr)?[ _-]?2k(12|16|19|22|25)`), "windows server 20$1"},
	{regexp.MustCompile(`\bw(?:in(?:dows)?)?[ _-]?2k\b`), "windows 2000"},
	{regexp.MustCompile(`\bw(20(?:03|08|12|16|19|22|25))`), "windows server $1"},
	{regexp.MustCompile(`\bwin(?:dows)?[ _-]?(?:server|srv|svr)`), "windows server"},
	{regexp.MustCompile(`\bwin(?:dows)?(xp|vista|me)\b`), "windows $1"},
	{regexp.MustCompile(`serverr2`), "server r2"},
	{regexp.MustCompile(`-dc(-core)?-v`), "-datacenter$1-v"},                      // Google Cloud
	{regexp.MustCompile(`\b(5\.[0-2]|6\.[0-3]|10\.0) \(([0-9]{4,5})\)`), "$1.$2"}, // Active Directory
	{regexp.MustCompile(`^amazon[ _-]?(20[0-9]{2}|2\b)`), "amazon linux $1"},      // Ansible, Puppet
	{regexp.MustCompile(`^ol[ _-]?([4-9]|10)(\.|\b)`), "oracle linux $1$2"},
	{regexp.MustCompile(`^photon[ _-]?([1-9])`), "photon os $1"},
	{regexp.MustCompile(`^scientific[ _-]?([4-7])`), "scientific linux $1"},
}

// bareServer is a short name only if nothing else names Windows, because hosts are
// called so, too: SRV2019.
var bareServer = regexp.MustCompile(`^(?:microsoft |ms )?(?:server|svr|srv)[ _-]?(20(?:03|08|12|16|19|22|25))`)

func expandNames(text string) string {
	for _, short := range shortNames {
		text = short.pattern.ReplaceAllString(text, short.long)
	}
	if !strings.Contains(text, "win") {
		text = bareServer.ReplaceAllString(text, "windows server $1")
	}
	return text
}
