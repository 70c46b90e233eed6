// SPDX-License-Identifier: MPL-2.0

package database

import (
	"regexp"
	"strconv"
	"strings"
)

// place is one number of a dotted version.
const place = `[0-9]{1,9}`

var (
	mysqlText      = regexp.MustCompile(`^(?:mysql )?(?:community server )?(?:ver |v)?(?:[0-9.]+ distrib )?(` + place + `(?:\.` + place + `){0,2})(?:[-+~ ,].*)?$`)
	oracleText     = regexp.MustCompile(`^(?:oracle ?)?(?:database )?(?:release update ?: ?)?(` + place + `)(?: ?(?:i|g|c|ai))?(?:r[0-9])?(?:[. ].*)?$`)
	dottedNumber   = regexp.MustCompile(place + `(?:\.` + place + `)+`)
	serverText     = regexp.MustCompile(`^(?:microsoft )?(?:sql ?(?:server )?)?(20[0-9]{2})( ?r2)?(?:[- (].*)?$`)
	serverLevel    = regexp.MustCompile(`\b(?:(rtm)|(?:sp|service pack) ?([0-9]))\b`)
	productVersion = regexp.MustCompile(`^([0-9]{1,2}(?:\.` + place + `){0,3})(?: .*)?$`)
)

// readMySQL reads 8.0.32, 8.0.32-0ubuntu0.22.04.2, or the output of mysql
// --version. It rejects MariaDB, which has its own versions.
func readMySQL(text string) (number, name string) {
	if IsMariaDB(text) {
		return "", ""
	}
	number = firstGroup(mysqlText, text)
	return number, number
}

// readOracle reads 19c, 12cR2, 19.24.0.0.0, or a banner. From 18c on, banners and
// V$INSTANCE.VERSION show 19.0.0.0.0 for every 19c. An unquoted 19.30 arrives as
// 19.3.
func readOracle(text string) (number, name string) {
	major := firstGroup(oracleText, text)
	for _, found := range dottedNumber.FindAllString(text, -1) {
		rest, isOfMajor := strings.CutPrefix(found, major+".")
		if n, err := strconv.Atoi(major); err == nil && isOfMajor && (n < 18 || strings.Trim(rest, ".0") != "") {
			number = found
		}
	}
	switch number {
	case "":
		return major, major
	case "19.3":
		return major, "19.3 or 19.30"
	}
	return number, number
}

// serverMajors are the product versions of SQL Server releases.
var serverMajors = map[string]string{
	"2000": "8", "2005": "9", "2008": "10.0", "2008 R2": "10.50", "2012": "11", "2014": "12", "2016": "13", "2017": "14", "2019": "15",
	"2022": "16", "2025": "17",
}

// SQLServer2016SP1 is the product version of SQL Server 2016 SP1.
const SQLServer2016SP1 = "13.0.4001"

// readSQLServer reads 2019, 2016 SP2, the value of @@VERSION, or a product version.
func readSQLServer(text string) (number, name string) {
	match := serverText.FindStringSubmatch(text)
	if match == nil {
		build := firstGroup(productVersion, text)
		return build, build
	}
	name = match[1]
	if match[2] != "" {
		name += " R2"
	}
	number = serverMajors[name]
	server, _, _ := strings.Cut(text, " on windows") // Windows has service packs too
	level := serverLevel.FindStringSubmatch(server)
	switch {
	case level == nil || number == "":
	case level[1] != "":
		name += " RTM"
	default:
		name += " SP" + level[2]
	}
	switch {
	case name == "2016 RTM":
		number = "13.0.0"
	case strings.HasPrefix(name, "2016 SP"):
		number = SQLServer2016SP1
	}
	return number, name
}

func firstGroup(pattern *regexp.Regexp, text string) string {
	if match := pattern.FindStringSubmatch(text); match != nil {
		return match[1]
	}
	return ""
}
