/// Where the cursor stands, told by the text before it alone.
///
/// The one law: the text need not parse. What is being typed is never whole, so a place is found by
/// brackets and quotes in HCL, and by indentation in YAML.
@NullMarked
package dev.drydock.editor.place;

import org.jspecify.annotations.NullMarked;
