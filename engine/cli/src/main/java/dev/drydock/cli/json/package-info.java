/// What the commands print for programs: events one a line, outputs.
///
/// The one law: names and shapes are Terraform's where it has them, so that tools read them as they
/// are, and nothing sensitive is in clear. Plans and diagnostics have their own writers in core and
/// specs.
@NullMarked
package dev.drydock.cli.json;

import org.jspecify.annotations.NullMarked;
