package dev.drydock.core.render.live;

import dev.drydock.core.render.Style;
import dev.drydock.core.show.LiveStack;
import dev.drydock.core.show.LiveStack.Part;
import dev.drydock.core.show.LiveStack.Seen;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import dev.drydock.specs.value.ValueText;
import dev.drydock.spi.object.ObjectAddress;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes what is live of a spec for people: objects under the resource that the user wrote.
public final class LiveText {
  private final LiveStack stack;
  private final Style style;
  private final StringBuilder text = new StringBuilder();

  private LiveText(LiveStack stack, Style style) {
    this.stack = stack;
    this.style = style;
  }

  /// Return the whole text, ending in a newline.
  public static String render(LiveStack stack, Style style) {
    var writer = new LiveText(stack, style);
    writer.write();
    return writer.text.toString();
  }

  private void write() {
    if (!stack.applied()) {
      line("Stack " + stack.stack() + " was not applied yet: nothing that is live is its own.");
      line("");
    } else {
      line("Stack " + stack.stack() + ", as it was at " + stack.at() + ".");
      line("");
    }
    resources(List.of(Part.OWNED, Part.USED));
    traffic();
    left();
    missing();
    line(summary());
  }

  private void resources(List<Part> parts) {
    var byResource = new TreeMap<Address, List<Seen>>();
    stack.objects().stream()
        .filter(seen -> parts.contains(seen.part()))
        .forEach(seen ->
            byResource
                .computeIfAbsent(seen.address().resource(), _ -> new java.util.ArrayList<>())
                .add(seen));
    byResource.forEach((address, objects) -> {
      line(heading(address.toString()));
      objects.forEach(this::object);
      line("");
    });
  }

  private void object(Seen seen) {
    line(
        "  "
            + seen.address()
            + faint("  " + seen.live().type().name())
            + seen.state().map(state -> "  " + state).orElse("")
            + (seen.part() == Part.USED ? "  # used, not owned" : ""));
    line(faint("    " + seen.live().id()));
    seen.live()
        .computed()
        .forEach((name, value) -> {
          // Whole bodies are for programs.
          if (!(value.unwrapped() instanceof Value.Mapping)) {
            line("    " + name + " = " + ValueText.of(value));
          }
        });
    seen.live()
        .provenance()
        .last()
        .ifPresent(last -> line(faint("    last changed by " + last.who() + " at " + last.at())));
  }

  private void traffic() {
    for (var seen : stack.objects()) {
      if (seen.part() != Part.LEFT && !seen.shares().isEmpty()) {
        line(
            heading("Traffic of " + seen.address().resource())
                + "  "
                + seen.shares().entrySet().stream()
                    .map(share -> share.getKey() + " " + share.getValue() + " %")
                    .collect(Collectors.joining(", ")));
        line("");
      }
    }
  }

  private void left() {
    if (stack.objects().stream().anyMatch(seen -> seen.part() == Part.LEFT)) {
      line(style.apply(Style.Tone.WARNING, "Owned, and not in the spec"));
      stack.objects().stream().filter(seen -> seen.part() == Part.LEFT).forEach(this::object);
      line("");
    }
  }

  private void missing() {
    if (!stack.missing().isEmpty()) {
      line(style.apply(Style.Tone.WARNING, "In the spec, and not there"));
      stack.missing().stream().map(ObjectAddress::toString).forEach(one -> line("  " + one));
      line("");
    }
  }

  private String summary() {
    return count(Part.OWNED)
        + " owned, "
        + count(Part.USED)
        + " used, "
        + count(Part.LEFT)
        + " owned and not in the spec, "
        + stack.missing().size()
        + " not there.";
  }

  private long count(Part part) {
    return stack.objects().stream().filter(seen -> seen.part() == part).count();
  }

  private String heading(String text) {
    return style.apply(Style.Tone.HEADING, text);
  }

  private String faint(String text) {
    return style.apply(Style.Tone.FAINT, text);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
