#!/bin/sh
# Writes the checksums of the provider for a platform into the lock file of the
# root module in this folder.
set -eu
terraform providers lock -fs-mirror="${MIRROR:-/opt/terraform/providers}" -platform="${PLATFORM:-linux_amd64}" hbrlimits/hbrlimits
