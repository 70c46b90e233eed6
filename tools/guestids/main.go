// SPDX-License-Identifier: MPL-2.0

// Command guestids prints the guest ids of the vSphere API, one a line.
package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/vmware/govmomi/vim25/types"
)

const comment = "# VirtualMachineGuestOsIdentifier of the vSphere API, as github.com/vmware/govmomi lists it. Written by make generate."

func main() {
	lines := append([]string{comment}, types.VirtualMachineGuestOsIdentifier("").Strings()...)
	if _, err := fmt.Println(strings.Join(lines, "\n")); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
