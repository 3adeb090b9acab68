package dev.drydock.specs.hcl;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.hcl.Token.Kind;
import dev.drydock.specs.source.Position;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Parse what stands in a file or between the braces of a block.
final class BodyParser {
  private final Tokens tokens;
  private final ExpressionParser expressions;

  /// How many blocks are open.
  private int depth;

  /// Whether the block that is being read is crowded onto one line, which is reported as a whole.
  private boolean crowded;

  BodyParser(Tokens tokens) {
    this.tokens = tokens;
    this.expressions = new ExpressionParser(tokens);
  }

  /// Parse a whole file.
  Body file(int length) {
    var written = new ArrayList<Written>();
    lines(written);
    while (tokens.at(Kind.CLOSE_BRACE)) {
      tokens.note(
          Diagnostic.at(
              tokens.span(tokens.next()),
              Code.DRY0134,
              "closes nothing",
              "Every block that was open is closed already. Remove this `}`, or look for one too"
                  + " many above."));
      lines(written);
    }
    var items = written.stream().map(Written::item).toList();
    return new Body(distinct(items), tokens.span(0, length));
  }

  /// Parse items, each on lines of its own, up to a closing brace or the end.
  private void lines(List<Written> written) {
    while (skipNewlines() && !tokens.at(Kind.CLOSE_BRACE) && !tokens.at(Kind.END)) {
      int first = tokens.index();
      if (written(written)) {
        endOfLine();
      }
      if (tokens.isLost()) {
        tokens.recover(first);
      }
    }
  }

  /// Parse one item; tell whether it was whole. What is left of a broken one stays, so that nobody
  /// misses it.
  private boolean written(List<Written> written) {
    int index = tokens.index();
    int start = tokens.peek().start();
    var item = item();
    boolean whole = !tokens.isLost();
    item.ifPresent(one -> written.add(new Written(one, tokens.text(start, tokens.lastEnd()))));
    if (!whole) {
      tokens.recover(index);
    }
    return whole;
  }

  private boolean skipNewlines() {
    while (tokens.take(Kind.NEWLINE)) {}
    return true;
  }

  private void endOfLine() {
    boolean reported = (depth == 0 || crowded) && tokens.at(Kind.CLOSE_BRACE);
    if (tokens.at(Kind.NEWLINE) || tokens.at(Kind.END) || reported) {
      return;
    }
    var found = tokens.peek();
    var fault =
        Diagnostic.at(
            tokens.span(found),
            Code.DRY0127,
            "should stand on a line of its own",
            "An attribute or block ends with its line. Break the line before "
                + found.kind().word()
                + ", or remove what is too much.");
    if (found.is(Kind.CLOSE_BRACE)) {
      tokens.note(fault);
    } else if (found.is(Kind.STRAY)) {
      tokens.fault(found, Code.DRY0127, "", "");
    } else {
      tokens.fault(fault);
    }
  }

  private Optional<Body.Item> item() {
    var first = tokens.peek();
    if (first.is(Kind.OPEN_QUOTE)) {
      tokens.fault(
          Diagnostic.at(
              expressions.quoted().span(),
              Code.DRY0131,
              "is a text, not a name",
              "Names of attributes and blocks are written without quotes."));
      return Optional.empty();
    }
    if (!first.is(Kind.IDENTIFIER)) {
      tokens.fault(
          first,
          Code.DRY0131,
          "starts no attribute or block",
          "Here an attribute (`name = value`) or a block (`name { ... }`) has to start, not "
              + first.kind().word()
              + ".");
      return Optional.empty();
    }
    tokens.next();
    var name = new Body.Name(Escapes.normal(tokens.text(first)), tokens.span(first));
    return switch (tokens.peek().kind()) {
      case ASSIGN -> Optional.of(attribute(first, name));
      case OPEN_QUOTE, IDENTIFIER, OPEN_BRACE -> block(first, name);
      default -> {
        var found = tokens.peek();
        tokens.fault(found, Code.DRY0131, "expected `=` or `{` before this", nameDetail(found));
        yield Optional.empty();
      }
    };
  }

  private static String nameDetail(Token token) {
    return switch (token.kind()) {
      case COLON -> "An attribute is written `name = value`, with `=`.";
      case DOT -> "The name of an attribute is one word. Inside a block write the block.";
      case NEWLINE, END -> "An attribute needs a value (`name = value`), a block its braces.";
      default -> "An attribute is written `name = value`, a block `name \"label\" { ... }`.";
    };
  }

  private Body.Attribute attribute(Token first, Body.Name name) {
    var sign = tokens.next();
    if (tokens.at(Kind.NEWLINE) || tokens.at(Kind.END) || tokens.at(Kind.CLOSE_BRACE)) {
      tokens.fault(
          Diagnostic.at(
              tokens.span(sign),
              Code.DRY0126,
              "has no value behind it",
              "Write a value on the same line, `null` for none, or remove the attribute."));
    }
    var value = expressions.whole();
    return new Body.Attribute(name, value, tokens.from(first.start()));
  }

  private Optional<Body.Item> block(Token first, Body.Name type) {
    var labels = new ArrayList<Body.Name>();
    while (tokens.at(Kind.OPEN_QUOTE) || tokens.at(Kind.IDENTIFIER)) {
      labels.add(label());
    }
    var header = tokens.from(first.start());
    int headerEnd = tokens.lastEnd();
    var brace = tokens.peek();
    if (!tokens.take(Kind.OPEN_BRACE)) {
      tokens.fault(
          brace,
          Code.DRY0131,
          "expected `{` before this",
          brace.is(Kind.ASSIGN)
              ? "An attribute has one name: `name = value`. A block has no `=`."
              : "Behind the labels of a block its `{` follows, on the same line.");
      return Optional.empty();
    }
    depth++;
    var content = tokens.deeper(this::content, () -> new Content(List.of(), Optional.empty()));
    depth--;
    if (!tokens.take(Kind.CLOSE_BRACE)) {
      tokens.unclosed(brace, "The block that starts here has no `}`. Add it where the block ends.");
    }
    var items = content.written().stream().map(Written::item).toList();
    var body = new Body(distinct(items), tokens.from(brace.start()));
    content
        .crowd()
        .ifPresent(place ->
            crowded(place, tokens.text(first.start(), headerEnd), brace, content.written()));
    return Optional.of(new Body.Block(type, labels, body, header, tokens.from(first.start())));
  }

  private Body.Name label() {
    var token = tokens.peek();
    if (token.is(Kind.IDENTIFIER)) {
      tokens.next();
      return new Body.Name(Escapes.normal(tokens.text(token)), tokens.span(token));
    }
    var label = expressions.quoted();
    if (label instanceof Expression.Literal(Value.Text(var text), var span)) {
      return new Body.Name(text, span);
    }
    tokens.fault(
        Diagnostic.at(
            label.span(),
            Code.DRY0139,
            "has to be known as it stands",
            "The label of a block is plain text: it names the block, and nothing in it is"
                + " computed. Write the name itself."));
    return new Body.Name("", label.span());
  }

  /// An item with its own text.
  private record Written(Body.Item item, String text) {}

  /// @param crowd the first thing on the line of the opening brace that may not stand there
  private record Content(List<Written> written, Optional<Span> crowd) {}

  /// Parse a block's content. On one line, items may follow each other anyhow: [#crowded] says what
  /// is wrong with that, knowing all of them.
  private Content content() {
    var written = new ArrayList<Written>();
    Optional<Span> crowd = Optional.empty();
    while (!tokens.at(Kind.NEWLINE) && !tokens.at(Kind.CLOSE_BRACE) && !tokens.at(Kind.END)) {
      boolean whole = written(written);
      if (crowd.isEmpty() && whole) {
        crowd = crowd(written.getLast().item());
      }
      tokens.take(Kind.COMMA);
    }
    boolean before = crowded;
    crowded = crowd.isPresent();
    lines(written);
    crowded = before;
    return new Content(written, crowd);
  }

  /// Return what may not stand on the line of the opening brace: a block's head, or whatever
  /// follows an attribute.
  private Optional<Span> crowd(Body.Item first) {
    if (first instanceof Body.Block block) {
      return Optional.of(head(block));
    }
    var next = tokens.peek();
    return next.is(Kind.CLOSE_BRACE) || next.is(Kind.END)
        ? Optional.empty()
        : Optional.of(tokens.span(next.start(), next.end()));
  }

  /// Return the span of type, labels and opening brace.
  private static Span head(Body.Block block) {
    var brace = block.body().span().start();
    var end = new Position(brace.line(), brace.column() + 1, brace.offset() + 1);
    return new Span(block.span().file(), block.span().start(), end);
  }

  private void crowded(Span place, String header, Token brace, List<Written> written) {
    var lines = new StringBuilder(header).append(" {\n");
    written.forEach(one -> lines.append("  ").append(one.text()).append('\n'));
    tokens.note(
        Diagnostic.at(
                place,
                Code.DRY0129,
                "does not fit on the line of the block",
                "A block on one line holds at most one attribute and no block, and closes on that"
                    + " line. Write the block on several lines.")
            .relating(List.of(new Related(tokens.span(brace), "the block starts here")))
            .suggesting(lines.append('}').toString()));
  }

  /// Refuse an attribute that is written twice, naming both places; the first one stays.
  private List<Body.Item> distinct(List<Body.Item> items) {
    var seen = new LinkedHashMap<String, Body.Name>();
    var kept = new ArrayList<Body.Item>();
    for (var item : items) {
      if (!(item instanceof Body.Attribute(var name, _, _))) {
        kept.add(item);
        continue;
      }
      var before = seen.putIfAbsent(name.text(), name);
      if (before == null) {
        kept.add(item);
      } else {
        tokens.note(
            Diagnostic.at(
                    name.span(),
                    Code.DRY0130,
                    "is written a second time",
                    "An attribute has one value. Keep one of the two.")
                .relating(List.of(new Related(before.span(), "it was written here first"))));
      }
    }
    return kept;
  }
}
