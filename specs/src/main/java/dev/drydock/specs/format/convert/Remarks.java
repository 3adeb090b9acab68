package dev.drydock.specs.format.convert;

import dev.drydock.specs.hcl.Token;
import dev.drydock.specs.source.Places;
import dev.drydock.specs.source.Position;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The comments of an HCL file that have not found their place in YAML yet.
public final class Remarks {
  private final List<String> lines;
  private final Deque<Remark> left = new ArrayDeque<>();

  private Remarks(Source source) {
    this.lines = source.lines();
  }

  /// @param lines as YAML has them, each with its `#`
  record Remark(Span span, List<String> lines) {}

  /// Gather the comments among a file's tokens.
  public static Remarks of(Source source, List<Token> tokens) {
    var remarks = new Remarks(source);
    var places = Places.of(source);
    tokens.stream()
        .filter(token -> token.is(Token.Kind.COMMENT))
        .map(token ->
            new Remark(
                places.span(token.start(), token.end()),
                hashed(source.text().substring(token.start(), token.end()))))
        .forEach(remarks.left::add);
    return remarks;
  }

  /// Return the lines of all that are left, sorted.
  public List<String> all() {
    return left.stream().flatMap(one -> one.lines().stream()).sorted().toList();
  }

  private static List<String> hashed(String comment) {
    if (comment.startsWith("#")) {
      return List.of(comment.stripTrailing());
    }
    if (comment.startsWith("//")) {
      return List.of(("#" + comment.substring(2)).stripTrailing());
    }
    return Stream.of(comment.substring(2, comment.length() - 2).split("\n", -1))
        .map(String::strip)
        .map(line -> line.startsWith("*") ? line.substring(1).strip() : line)
        .filter(line -> !line.isEmpty())
        .map(line -> "# " + line)
        .toList();
  }

  /// Take the comments before a place, and tell where blank lines stand, the one above the place
  /// itself among them.
  List<String> above(Position place) {
    var all = new ArrayList<String>();
    for (var remark : take(one -> one.span().start().offset() < place.offset())) {
      all.addAll(isBlankAbove(remark.span().start()) ? List.of("") : List.of());
      all.addAll(remark.lines());
    }
    all.addAll(isBlankAbove(place) ? List.of("") : List.of());
    return all;
  }

  /// Take the comments before a place.
  List<Remark> before(Position place) {
    return take(one -> one.span().start().offset() < place.offset());
  }

  /// Take the comment that stands on the line of a place, behind it and before `limit`; the text is
  /// empty for none, and where it has more than one line.
  String beside(Position place, int limit) {
    boolean fits =
        !left.isEmpty()
            && left.element().span().start().line() == place.line()
            && left.element().span().start().offset() < limit
            && left.element().lines().size() == 1;
    return fits ? left.remove().lines().getFirst() : "";
  }

  private List<Remark> take(Predicate<Remark> wanted) {
    var taken = new ArrayList<Remark>();
    while (!left.isEmpty() && wanted.test(left.element())) {
      taken.add(left.remove());
    }
    return taken;
  }

  /// Whether the line above a place's line is blank.
  private boolean isBlankAbove(Position place) {
    return place.line() > 1 && lines.get(place.line() - 2).isBlank();
  }
}
