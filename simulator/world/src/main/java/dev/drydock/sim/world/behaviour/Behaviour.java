package dev.drydock.sim.world.behaviour;

import dev.drydock.sim.world.Chance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A table of transitions.
///
/// Text form, one row per line: `type from trigger least most weight to`, separated by blanks;
/// durations as `90s`, `5m` or `2h`; what follows `#` is a remark.
public final class Behaviour {
  private static final int COLUMNS = 7;

  private final List<Transition> transitions;

  private Behaviour(List<Transition> transitions) {
    this.transitions = List.copyOf(transitions);
  }

  /// Read a table from its text form.
  ///
  /// @throws IllegalArgumentException naming the line that cannot be read
  public static Behaviour parse(String text) {
    var transitions = new ArrayList<Transition>();
    for (var line : text.lines().toList()) {
      int remark = line.indexOf('#');
      var cells = (remark < 0 ? line : line.substring(0, remark)).strip();
      if (!cells.isEmpty()) {
        transitions.add(transition(cells));
      }
    }
    return new Behaviour(transitions);
  }

  public List<Transition> transitions() {
    return transitions;
  }

  /// Draw what a thing of `type` in state `from` does when `trigger` comes; empty when nothing.
  public Optional<Move> next(String type, String from, String trigger, Chance chance) {
    var open = transitions.stream().filter(row -> matches(row, type, from, trigger)).toList();
    int weights = open.stream().mapToInt(Transition::weight).sum();
    if (weights == 0) {
      return Optional.empty();
    }
    long draw = open.size() == 1 ? 0 : chance.below(weights);
    for (var row : open) {
      draw -= row.weight();
      if (draw < 0) {
        return Optional.of(new Move(row.to(), delay(row, chance)));
      }
    }
    return Optional.empty();
  }

  /// Say whether a thing of `type` leaves state `from` when `trigger` comes.
  public boolean leaves(String type, String from, String trigger) {
    return transitions.stream().anyMatch(row -> matches(row, type, from, trigger));
  }

  private static boolean matches(Transition row, String type, String from, String trigger) {
    return row.weight() > 0
        && row.type().equalsIgnoreCase(type)
        && row.from().equals(from)
        && row.trigger().equals(trigger);
  }

  /// A fixed delay costs no draw, so a table may turn a range into a number without moving others.
  private static Duration delay(Transition row, Chance chance) {
    return row.least().equals(row.most())
        ? row.least()
        : Duration.ofSeconds(chance.between(row.least(), row.most()).toSeconds());
  }

  private static Transition transition(String line) {
    var cells = line.split("\\s+", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException("A row of behaviour has seven cells: " + line);
    }
    return new Transition(
        cells[0],
        cells[1],
        cells[2],
        duration(cells[3]),
        duration(cells[4]),
        Integer.parseInt(cells[5]),
        cells[6]);
  }

  private static Duration duration(String text) {
    return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
  }
}
