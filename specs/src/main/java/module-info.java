/// The language: what users write, and what is wrong with it. Reads files, and nothing else of the
/// outside.
module dev.drydock.specs {
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires org.snakeyaml.engine;
  requires re2j;
  requires static transitive org.jspecify;

  exports dev.drydock.specs.check;
  exports dev.drydock.specs.check.variable;
  exports dev.drydock.specs.diagnostic;
  exports dev.drydock.specs.eval;
  exports dev.drydock.specs.eval.function;
  exports dev.drydock.specs.eval.function.call;
  exports dev.drydock.specs.eval.function.file;
  exports dev.drydock.specs.fact;
  exports dev.drydock.specs.format;
  exports dev.drydock.specs.hcl;
  exports dev.drydock.specs.kind;
  exports dev.drydock.specs.model;
  exports dev.drydock.specs.read;
  exports dev.drydock.specs.schema;
  exports dev.drydock.specs.source;
  exports dev.drydock.specs.symbol;
  exports dev.drydock.specs.syntax;
  exports dev.drydock.specs.value;
  exports dev.drydock.specs.yaml;
}
