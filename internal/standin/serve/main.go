// SPDX-License-Identifier: MPL-2.0

// Command serve serves the stand-in of the provider that its own file name contains,
// because a filesystem mirror gives the file of a provider no arguments.
package main

import (
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tfprotov5/tf5server"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/standin"
)

var addresses = map[string]string{
	standin.Alicloud: "registry.terraform.io/aliyun/alicloud",
	standin.VSphere:  "registry.terraform.io/vmware/vsphere",
}

func main() {
	file := filepath.Base(os.Args[0])
	for name, address := range addresses {
		if !strings.Contains(file, name) {
			continue
		}
		server, err := standin.NewServer(name)
		if err == nil {
			err = tf5server.Serve(address, func() tfprotov5.ProviderServer { return server })
		}
		if err != nil {
			log.Fatal(err)
		}
		return
	}
	log.Fatalf("the file name %s contains no provider's name", file)
}
