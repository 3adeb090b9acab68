/// Where text came from: files, positions, spans.
///
/// The one law: every node that a reader makes knows its [Span], and a span never outlives its
/// file's name. Columns count what a person sees (grapheme clusters), offsets count UTF-8 bytes.
@NullMarked
package dev.drydock.specs.source;

import org.jspecify.annotations.NullMarked;
