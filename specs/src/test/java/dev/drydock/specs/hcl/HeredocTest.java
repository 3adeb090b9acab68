package dev.drydock.specs.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.source.Source;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeredocTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " ==> ",
      quoteCharacter = '`',
      value = {
        "<<E~Foo~Bar~E ==> \"Foo\\nBar\\n\"",
        "<<E~  Foo~    Bar~  E ==> \"  Foo\\n    Bar\\n\"",
        "<<E~  NOT E~  E ==> \"  NOT E\\n\"",
        "<<E~~E ==> \"\\n\"",
        "<<E~E ==> \"\"",
        "<<E~a\\n\"b\" $${c}~E ==> \"a\\\\n\\\"b\\\" $${c}\\n\"",
        "<<-E~    Foo~      Bar~    Baz~  E ==> \"Foo\\n  Bar\\nBaz\\n\"",
        "<<-E~    Foo~  Bar~    Baz~  E ==> \"  Foo\\nBar\\n  Baz\\n\"",
        "<<-E~    Foo~~    Bar~  E ==> \"Foo\\n\\nBar\\n\"",
        "<<-E~\tFoo~  Bar~  E ==> \"Foo\\n Bar\\n\"",
        "<<-E~    Foo~      ${b}~  E ==> \"Foo\\n  ${b}\\n\"",
        "<<-E~    Foo~  ${b}~  E ==> \"  Foo\\n${b}\\n\"",
        "<<-E~    Foo~${b}~  E ==> \"    Foo\\n${b}\\n\"",
        "<<-E~  %{ if b ^}~  x~  %{ endif ^}~  E ==> \"%{ if b }  x\\n%{ endif }\"",
        "<<E~a ${^ b ^} c~E ==> \"a${b}c\\n\"",
      })
  void readsHeredocs(String text, String expected) {
    var faults = new ArrayList<Diagnostic>();
    var lines = text.replace('~', '\n').replace('^', '~');

    var read = HclReader.expression(new Source("f", lines + "\n"), faults::add);

    assertThat(faults).isEmpty();
    assertThat(HclText.of(read)).isEqualTo(expected);
  }
}
