// SPDX-License-Identifier: MPL-2.0

// Command terraform-provider-hbrlimits serves the provider to Terraform.
package main

import (
	"context"
	"flag"
	"log"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/provider"
)

// version is set by the release build.
var version = "dev"

func main() {
	debug := flag.Bool("debug", false, "serve for a debugger, and print how Terraform reaches this process")
	flag.Parse()

	err := providerserver.Serve(context.Background(), provider.New(version), providerserver.ServeOpts{
		Address: "registry.terraform.io/hbrlimits/hbrlimits",
		Debug:   *debug,
	})
	if err != nil {
		log.Fatal(err)
	}
}
