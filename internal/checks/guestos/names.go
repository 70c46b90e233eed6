// SPDX-License-Identifier: MPL-2.0

package guestos

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"
)

// A name is how a text names a distribution.
type name struct {
	pattern      string
	distribution string
	family       Family
}

// names are the distributions as named in VMware's guest full name, the OSName of
// ECS, the PRETTY_NAME of /etc/os-release, and what people write.
var names = []name{
	{`cent[ -]?os`, CentOS, Linux},
	{`alibaba[ -]?cloud[ -]?linux|aliyun ?linux|alinux|aliyun`, AlibabaCloudLinux, Linux},
	{`oracle[ -]?(?:enterprise )?linux|oel`, OracleLinux, Linux},
	{`rocky[ -]?linux|rocky`, RockyLinux, Linux},
	{`alma[ -]?linux`, AlmaLinux, Linux},
	{`amazon[ -]?linux(?: ami)?|amzn`, AmazonLinux, Linux},
	{`red[ -]?hat enterprise linux|red[ -]?hat enterprise|rhel|red[ -]?hat`, RHEL, Linux},
	{`红帽(?:企业版?)?(?: ?linux)?`, RHEL, Linux},
	{`red ?hat enterprise linux core ?os|rhcos`, "Red Hat Enterprise Linux CoreOS", Linux},
	{`redhatenterprise(?:server|client|workstation)?|red[ -]?hat el`, RHEL, Linux},
	{`red ?hat linux`, redHatLinux, Linux},
	{`(?:red ?hat )?fedora`, Fedora, Linux},
	{`fedora core ?os`, "Fedora CoreOS", Linux},
	{`ubuntu(?:server|lts)?`, Ubuntu, Linux},
	{`debian`, Debian, Linux},
	{`raspbian`, "Raspbian", Linux},
	{`(?:suse )?open ?suse|suse (?:linux )?(?:leap|tumbleweed)`, OpenSUSE, Linux},
	{`suse linux enterprise|sles(?: 4 ?sap)?|sle`, SUSE, Linux},
	{`suse(?: linux)?`, anySUSE, Linux},
	{`suse[ -](?:alp|liberty|manager|microos|rancher)`, "", Linux}, // not the server
	{`suse linux enterprise desktop|sled`, SUSEDesktop, Linux},
	{`suse linux (?:enterprise )?micro|sle? ?-?micro`, "SUSE Linux Enterprise Micro", Linux},
	{`anolis(?: ?os)?`, "Anolis OS", Linux},
	{`龙蜥(?:操作系统)?`, "Anolis OS", Linux},
	{`open ?euler`, "openEuler", Linux},
	{`欧拉(?:操作系统)?`, "openEuler", Linux},
	{`(?:huawei cloud )?euler ?os`, "EulerOS", Linux},
	{`华为欧拉`, "EulerOS", Linux},
	{`tencent ?os(?: server)?|(?:tencent )?tlinux|tencent linux`, "TencentOS", Linux},
	{`ctyunos`, "CTyunOS", Linux},
	{`open ?cloud ?os`, "OpenCloudOS", Linux},
	{`bigcloud enterprise linux(?: for euler)?|bc-?linux`, "BigCloud Enterprise Linux", Linux},
	{`(?:neo)?kylin`, "Kylin", Linux},
	{`麒麟`, "Kylin", Linux},
	{`uniontech os|uniontech|uos`, "UOS", Linux},
	{`统信`, "UOS", Linux},
	{`linux ?mint`, "Linux Mint", Linux},
	{`kali(?: linux)?`, "Kali Linux", Linux},
	{`(?:vmware )?photon os|vmware photon(?:/linux)?`, "Photon OS", Linux},
	{`core ?os`, "CoreOS", Linux},
	{`flatcar(?: ?container)?(?: ?linux)?(?: by kinvolk)?`, "Flatcar", Linux},
	{`scientific linux`, "Scientific Linux", Linux},
	{`alpine(?: ?linux)?`, "Alpine Linux", Linux},
	{`(?:microsoft )?azure ?linux|(?:cbl-?|common base linux )mariner`, "Azure Linux", Linux},
	{`slackware(?: linux)?`, "Slackware", Linux},
	{`deepin`, "Deepin", Linux},
	{`gentoo`, "Gentoo", Linux},
	{`arch ?linux(?: arm)?`, "Arch Linux", Linux},
	{`asianux`, "Asianux", Linux},
	{`miracle ?linux`, "MIRACLE LINUX", Linux},
	{`pardus`, "Pardus", Linux},
	{`prolinux`, "ProLinux", Linux},
	{`fusionos`, "FusionOS", Linux},
	{`turbolinux`, "Turbolinux", Linux},
	{`mandrake(?: linux)?`, "Mandrake Linux", Linux},
	{`mandriva(?: linux)?`, "Mandriva Linux", Linux},
	{`(?:novell )?open enterprise server`, "Open Enterprise Server", Linux},
	{`novell linux desktop`, "Novell Linux Desktop", Linux},
	{`sun java desktop system`, "Sun Java Desktop System", Linux},
	{`freebsd`, "FreeBSD", Other},
	{`(?:open|net)bsd`, "BSD", Other},
	{`(?:oracle |sun )?solaris|sunos`, "Solaris", Other},
	{`(?:apple )?mac ?os(?: x)?`, "macOS", Other},
	{`darwin`, "Darwin", Other},
	{`aix`, "AIX", Other},
	{`hp-ux`, "HP-UX", Other},
	{`os/ ?2`, "OS/2", Other},
	{`ecomstation`, "eComStation", Other},
	{`(?:novell )?netware`, "NetWare", Other},
	{`openserver`, "OpenServer", Other},
	{`unixware`, "UnixWare", Other},
	{`(?:vmware )?esxi?`, "VMware ESX", Other},
	{`(?:vmware photon )?crx`, "CRX", Other},
	{`ms-dos`, "MS-DOS", Other},
	{`(?:microsoft )?(?:win|windows|small business server)`, "", Windows},
}

// patterns compiles what finds any name in a text, and what tells which it is. If
// several names begin at one place, the longest counts.
var patterns = sync.OnceValues(func() (*regexp.Regexp, []*regexp.Regexp) {
	var all []string
	var each []*regexp.Regexp
	for _, n := range names {
		whole := `(?:` + n.pattern + `)`
		if n.pattern[0] < utf8.RuneSelf { // Chinese has no spaces between words
			whole = `\b` + whole + `\b`
		}
		all = append(all, whole)
		each = append(each, regexp.MustCompile(`^(?:`+n.pattern+`)$`))
	}
	anywhere := regexp.MustCompile(strings.Join(all, "|"))
	anywhere.Longest()
	return anywhere, each
})

// A mention is a name in a text, from start to end.
type mention struct {
	name
	start, end int
}

// mentions finds the names in a text.
func mentions(text string) []mention {
	anywhere, each := patterns()
	var found []mention
	for _, place := range anywhere.FindAllStringIndex(text, -1) {
		for i, n := range names {
			if each[i].MatchString(text[place[0]:place[1]]) {
				found = append(found, mention{n, place[0], place[1]})
				break
			}
		}
	}
	return found
}
