/// Commands as users type them: names, flags, help.
///
/// The one law: a command parses and hands over to `run`; so `--help` and `version` load the parser
/// and nothing of the engine.
@NullMarked
package dev.drydock.cli.command;

import org.jspecify.annotations.NullMarked;
