/// Rendering: a plan as text for people and as JSON for tools.
///
/// The one law: a renderer reads a plan and writes a string; equal plans give equal bytes, and a
/// sensitive value is never among them.
@NullMarked
package dev.drydock.core.render;

import org.jspecify.annotations.NullMarked;
