/// The commands that serve those who write: schema, completion scripts, the language server.
///
/// The one law: a command parses its own words and hands on; what stands on stdout is what the
/// program at the other end reads, and nothing else.
@NullMarked
package dev.drydock.cli.editing;

import org.jspecify.annotations.NullMarked;
