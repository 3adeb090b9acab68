package dev.drydock.specs.hcl;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.hcl.Token.Kind;
import dev.drydock.specs.source.Span;
import java.util.List;
import java.util.function.Supplier;

/// The tokens of a text, read one after another.
///
/// A fault makes the reader lost: from then on it shows nothing but the end, so that everything
/// under way ends by itself and says no more, until [#recover] finds a place to go on from.
final class Tokens {
  /// How deep expressions and blocks may nest.
  static final int NESTING_MAX = 200;

  private final String text;
  private final Locator places;
  private final BoundedFaults faults;
  private final List<Token> tokens;

  /// Where something opens that never closes: what is wrong behind it may follow from that.
  private final int cut;

  private int at;
  private int lastEnd;
  private int nesting;
  private boolean lost;
  private boolean newlinesCount = true;

  Tokens(String text, Scanner.Scanned scanned, Locator places, BoundedFaults faults) {
    this.text = text;
    this.tokens = scanned.tokens();
    this.cut = scanned.cut();
    this.places = places;
    this.faults = faults;
  }

  Token peek() {
    return peek(0);
  }

  /// Return the token `ahead` after the next one.
  Token peek(int ahead) {
    if (lost) {
      return tokens.getLast();
    }
    int index = significant(at);
    for (int more = 0; more < ahead && index < tokens.size() - 1; more++) {
      index = significant(index + 1);
    }
    return tokens.get(index);
  }

  private int significant(int from) {
    int index = from;
    while (!newlinesCount && tokens.get(index).is(Kind.NEWLINE)) {
      index++;
    }
    return index;
  }

  boolean at(Kind kind) {
    return peek().is(kind);
  }

  Token next() {
    var token = peek();
    if (!lost) {
      at = Math.min(significant(at) + 1, tokens.size() - 1);
      lastEnd = token.end();
    }
    return token;
  }

  /// Take the next token if it is of that kind.
  boolean take(Kind kind) {
    if (!at(kind) || kind == Kind.END) {
      return false;
    }
    next();
    return true;
  }

  /// Run `part` with line breaks that count, or that are mere space.
  <T> T withNewlines(boolean count, Supplier<T> part) {
    boolean before = newlinesCount;
    newlinesCount = count;
    var made = part.get();
    newlinesCount = before;
    return made;
  }

  /// Run `part` one level deeper; what is too deep is a fault, and `otherwise`.
  <T> T deeper(Supplier<T> part, Supplier<T> otherwise) {
    if (nesting == NESTING_MAX) {
      fault(
          peek(),
          Code.DRY0132,
          "is nested too deep",
          "Blocks and expressions nest at most "
              + NESTING_MAX
              + " deep. Give the inner part a name in `locals` and refer to it.");
      return otherwise.get();
    }
    nesting++;
    var made = part.get();
    nesting--;
    return made;
  }

  boolean isLost() {
    return lost;
  }

  /// Return where the last token taken ended.
  int lastEnd() {
    return lastEnd;
  }

  String text(Token token) {
    return text.substring(token.start(), token.end());
  }

  String text(int start, int end) {
    return text.substring(start, end);
  }

  Span span(Token token) {
    return token.is(Kind.NEWLINE)
        ? places.span(token.start(), token.start())
        : places.span(token.start(), token.end());
  }

  Span span(int start, int end) {
    return places.span(start, end);
  }

  /// Return the span from `start` up to the last token taken.
  Span from(int start) {
    return places.span(start, Math.max(start, lastEnd));
  }

  /// Say what is wrong with a token and get lost. A stray one has been reported already.
  void fault(Token token, Code code, String label, String detail) {
    lost |= token.is(Kind.STRAY) || isCut(token);
    fault(Diagnostic.at(span(token), code, label, detail));
  }

  void fault(Diagnostic diagnostic) {
    note(diagnostic);
    lost = true;
  }

  /// Say that something opened is not closed, unless its end was swallowed by something else that
  /// is not closed either.
  void unclosed(Token open, String detail) {
    lost |= cut < text.length();
    fault(Diagnostic.at(span(open), Code.DRY0128, "is never closed", detail));
  }

  private boolean isCut(Token token) {
    return cut < text.length() && token.start() >= cut;
  }

  /// Say what is wrong and go on.
  void note(Diagnostic diagnostic) {
    if (!lost) {
      faults.accept(diagnostic);
    }
  }

  /// Find a place to go on from: behind the item that starts at token `first`, and not before the
  /// fault. Prefer the end of a line outside all brackets, where no line follows that can only be
  /// more of the same; where brackets never close, take the next line that looks like an item.
  void recover(int first) {
    newlinesCount = true;
    lost = faults.areExhausted();
    if (lost) {
      at = tokens.size() - 1;
      return;
    }
    int end = lineEndOutsideBrackets(first);
    at = end >= 0 ? end : nextItem();
  }

  int index() {
    return at;
  }

  private int lineEndOutsideBrackets(int first) {
    int depth = 0;
    for (int index = first; index < tokens.size(); index++) {
      var kind = tokens.get(index).kind();
      if (depth == 0 && index >= at && (kind == Kind.CLOSE_BRACE || endsItem(index))) {
        return index;
      }
      depth = Math.max(0, depth + Brackets.step(kind));
    }
    return -1;
  }

  /// Whether a line ends here, and what follows is no rest of it.
  private boolean endsItem(int index) {
    var kind = tokens.get(index).kind();
    if (kind != Kind.NEWLINE) {
      return kind == Kind.END;
    }
    var next = tokens.get(index + 1);
    return next.is(Kind.END)
        || next.is(Kind.CLOSE_BRACE)
        || (next.is(Kind.IDENTIFIER) && !tokens.get(index + 2).is(Kind.NEWLINE));
  }

  private int nextItem() {
    for (int index = at; index < tokens.size() - 2; index++) {
      if (tokens.get(index).is(Kind.NEWLINE)
          && (looksLikeItem(index + 1) || tokens.get(index + 1).is(Kind.CLOSE_BRACE))) {
        return index;
      }
    }
    return tokens.size() - 1;
  }

  private boolean looksLikeItem(int index) {
    var after = tokens.get(index + 1).kind();
    return tokens.get(index).is(Kind.IDENTIFIER)
        && (after == Kind.ASSIGN || after == Kind.OPEN_QUOTE || after == Kind.OPEN_BRACE);
  }
}
