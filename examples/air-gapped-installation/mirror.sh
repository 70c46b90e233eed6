#!/bin/sh
# Verifies the release archives in this directory and copies them to a filesystem
# mirror. Requires sha256sum.
set -eu
mirror=${MIRROR:-/opt/terraform/providers}

for archive in terraform-provider-hbrlimits_*.zip; do
  grep -h "  $archive\$" terraform-provider-hbrlimits_*_SHA256SUMS | sha256sum -c -
  for registry in registry.terraform.io registry.opentofu.org; do
    mkdir -p "$mirror/$registry/hbrlimits/hbrlimits"
    cp "$archive" "$mirror/$registry/hbrlimits/hbrlimits/"
  done
done
