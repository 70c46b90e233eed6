// SPDX-License-Identifier: MPL-2.0

package resources

import (
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

// vpn is how a server reaches the VPC if there is a VPN connection.
var vpn = constant(checks.StringValue("vpn"), `"vpn"`)

// The subnets of the VPC that a connection routes to are the routes of the server.
var vpnConnection = &Adapter{
	Type:    "alicloud_vpn_connection",
	Subject: "database_backup",
	As: []Role{{Places: []string{"database_backup"}, Rules: []Rule{
		{"vpc_connection", vpn},
		{"routes", elementsOf("local_subnet")},
	}}},
}

var vpnConnections = &Adapter{
	Type:    "alicloud_vpn_connections",
	List:    "connections",
	IsData:  true,
	Subject: "database_backup",
	As: []Role{{Places: []string{"database_backup"}, Rules: []Rule{
		{"vpc_connection", vpn},
		{"routes", custom(
			`try(compact(split(",", coalesce(@.local_subnet))), null)`,
			func(n node) checks.Value {
				subnets := n.attribute("local_subnet")
				text, known := subnets.value.Text()
				if !known || text == "" {
					return subnets.scalar()
				}
				values := []checks.Value{}
				for subnet := range strings.SplitSeq(text, ",") {
					if subnet != "" {
						values = append(values, checks.StringValue(subnet).At(subnets.at))
					}
				}
				return checks.ListValue(values...).At(subnets.at)
			},
			"local_subnet",
		)},
	}}},
}
