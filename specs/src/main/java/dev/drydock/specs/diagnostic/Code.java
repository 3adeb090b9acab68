package dev.drydock.specs.diagnostic;

import static dev.drydock.specs.diagnostic.Severity.ERROR;
import static dev.drydock.specs.diagnostic.Severity.WARNING;

/// Every diagnostic of Drydock: a stable code, a severity and a constant summary.
///
/// DRY01xx text, DRY02xx words and references, DRY03xx rules of the kinds, DRY04xx plan, DRY05xx
/// apply, DRY06xx endpoints that were applied, DRY07xx drift, DRY09xx the command line. A code is
/// never given a second meaning; each has a page `site/diagnostics/DRYnnnn.md`.
public enum Code {
  // DRY01xx: the text.
  DRY0101(ERROR, "Unreadable file"),
  DRY0102(ERROR, "No spec found"),
  DRY0103(ERROR, "File too large"),
  DRY0104(ERROR, "Not UTF-8"),
  DRY0105(ERROR, "Link leaves the directory"),

  // DRY011x, DRY015x: evaluation.
  DRY0110(ERROR, "Invalid operand"),
  DRY0111(ERROR, "Unknown function"),
  DRY0112(ERROR, "Wrong number of arguments"),
  DRY0113(ERROR, "Invalid argument"),
  DRY0114(ERROR, "Division by zero"),
  DRY0115(ERROR, "No such element"),
  DRY0116(ERROR, "Not a text"),
  DRY0117(ERROR, "Invalid condition"),
  DRY0118(ERROR, "Invalid loop"),
  DRY0119(ERROR, "Secret meets a value known after apply"),

  // DRY012x, DRY013x: HCL.
  DRY0120(ERROR, "Stray character"),
  DRY0121(ERROR, "Text without end"),
  DRY0122(ERROR, "Heredoc without end"),
  DRY0123(ERROR, "Comment without end"),
  DRY0124(ERROR, "Invalid escape"),
  DRY0125(ERROR, "Number too large"),
  DRY0126(ERROR, "Invalid expression"),
  DRY0127(ERROR, "Line break expected"),
  DRY0128(ERROR, "Bracket never closed"),
  DRY0129(ERROR, "Too much on one line"),
  DRY0130(ERROR, "Attribute written twice"),
  DRY0131(ERROR, "Neither attribute nor block"),
  DRY0132(ERROR, "Nested too deep"),
  DRY0133(ERROR, "Unbalanced directive"),
  DRY0134(ERROR, "Closing brace too many"),
  DRY0135(ERROR, "Ambiguous key"),
  DRY0136(ERROR, "Separator expected"),
  DRY0137(ERROR, "Invalid loop variable"),
  DRY0139(ERROR, "Computed label"),

  // DRY014x: YAML.
  DRY0140(ERROR, "Invalid YAML"),
  DRY0141(ERROR, "Key written twice"),
  DRY0142(ERROR, "Too many aliases"),
  DRY0143(ERROR, "Not allowed in YAML specs"),
  DRY0144(ERROR, "Computed name"),
  DRY0145(ERROR, "Block expected"),

  DRY0150(ERROR, "Object cannot be built"),
  DRY0151(ERROR, "Resource chosen too late"),
  DRY0152(ERROR, "Branches of different types"),
  DRY0170(ERROR, "Too much to work out"),
  DRY0171(WARNING, "More than is told"),
  DRY0180(ERROR, "Function not offered"),
  DRY0181(ERROR, "File named too late"),

  // DRY019x: another form.
  DRY0190(WARNING, "Comment moved"),
  DRY0191(ERROR, "No other form"),

  // DRY02xx: words, references, types, values.
  DRY0201(ERROR, "Unknown block"),
  DRY0202(ERROR, "Wrong labels"),
  DRY0203(ERROR, "Unknown attribute"),
  DRY0204(ERROR, "Missing attribute"),
  DRY0205(ERROR, "Written twice"),
  DRY0206(ERROR, "Wrong type"),
  DRY0207(ERROR, "Not an allowed value"),
  DRY0208(ERROR, "Number out of range"),
  DRY0209(ERROR, "Not a whole number"),
  DRY0210(ERROR, "Unknown reference"),
  DRY0211(ERROR, "Reference to the wrong kind"),
  DRY0212(ERROR, "Cycle of references"),
  DRY0213(ERROR, "Not known before apply"),
  DRY0214(ERROR, "Computed attribute"),
  DRY0215(ERROR, "Name of Azure ML v1"),
  DRY0216(ERROR, "Block and attribute mixed up"),
  DRY0217(ERROR, "Attributes that exclude each other"),
  DRY0218(ERROR, "One of several attributes needed"),
  DRY0219(ERROR, "Variable without a value"),
  DRY0220(ERROR, "Variable's value has the wrong type"),
  DRY0221(ERROR, "Variable's value refused"),
  DRY0222(WARNING, "Value for no variable"),
  DRY0223(ERROR, "Unknown type"),
  DRY0224(ERROR, "Sensitive value in an output"),
  DRY0225(ERROR, "Missing block"),
  DRY0226(ERROR, "Not an address"),
  DRY0227(ERROR, "Not a day"),
  DRY0228(ERROR, "Rule without a reason"),
  DRY0229(ERROR, "Rule for an unknown attribute"),
  DRY0230(ERROR, "Sensitive value where it is printed"),
  DRY0231(ERROR, "Not offered in this block"),
  DRY0232(ERROR, "Input is no expression"),
  DRY0233(ERROR, "Input for no variable"),

  // DRY024x to DRY026x: repetition, modules, checks.
  DRY0240(ERROR, "Cannot be repeated over"),
  DRY0241(ERROR, "Repetition by number"),
  DRY0242(ERROR, "Keys not known before apply"),
  DRY0243(ERROR, "Sensitive keys"),
  DRY0244(ERROR, "Invalid key"),
  DRY0245(ERROR, "Nothing is repeated here"),
  DRY0246(ERROR, "Unknown key"),
  DRY0247(ERROR, "Key missing"),
  DRY0248(ERROR, "Not repeated"),
  DRY0249(ERROR, "Version of no endpoint"),
  DRY0250(ERROR, "Too many resources"),
  DRY0251(ERROR, "Invalid dynamic block"),
  DRY0252(ERROR, "Block made twice"),
  DRY0253(ERROR, "Not a local module"),
  DRY0254(ERROR, "Source not written out"),
  DRY0255(ERROR, "Module not found"),
  DRY0256(ERROR, "Module outside the spec's directory"),
  DRY0257(ERROR, "Modules that call each other"),
  DRY0258(ERROR, "Too many modules"),
  DRY0259(ERROR, "Unknown input"),
  DRY0260(ERROR, "Missing input"),
  DRY0261(ERROR, "Only in the spec itself"),
  DRY0262(ERROR, "Unknown output of a module"),
  DRY0263(WARNING, "Spec fails a check"),
  DRY0264(ERROR, "Nothing to be replaced by"),

  // DRY027x: objects of any type.
  DRY0270(ERROR, "Two scalers of one version"),
  DRY0271(ERROR, "Not a manifest"),
  DRY0272(ERROR, "Not a type of Resource Manager"),
  DRY0273(ERROR, "Not a body"),
  DRY0274(ERROR, "Whole resource in a body"),

  // DRY03xx: the rules of the kinds.
  DRY0301(ERROR, "Invalid name"),
  DRY0302(ERROR, "Names too long together"),
  DRY0303(WARNING, "Name ends in a number"),
  DRY0304(ERROR, "Name used twice"),
  DRY0305(ERROR, "Unknown VM size"),
  DRY0306(ERROR, "Too few vCPUs"),
  DRY0307(WARNING, "Small FPGA cluster"),
  DRY0308(WARNING, "Small DevTest cluster"),
  DRY0309(WARNING, "Version on a DevTest cluster"),
  DRY0310(ERROR, "No pool can hold it"),
  DRY0311(ERROR, "Accelerator not offered by the runtime"),
  DRY0312(ERROR, "Not offered by the runtime"),
  DRY0313(ERROR, "Authentication not offered by the runtime"),
  DRY0314(ERROR, "Runtime does not fit its place"),
  DRY0315(ERROR, "More than 100 percent of traffic"),
  DRY0316(ERROR, "Fraction of a percent"),
  DRY0317(ERROR, "Not exactly one default version"),
  DRY0318(ERROR, "Several control versions"),
  DRY0319(ERROR, "Too many versions"),
  DRY0320(ERROR, "Too much mirrored traffic"),
  DRY0321(ERROR, "Minimum above maximum"),
  DRY0322(ERROR, "Time-out above the runtime's cap"),
  DRY0323(ERROR, "Missing environment"),
  DRY0324(ERROR, "Entry script outside its directory"),
  DRY0325(ERROR, "File not found"),
  DRY0326(ERROR, "Path leaves the spec's directory"),
  DRY0327(ERROR, "Invalid network address"),
  DRY0328(ERROR, "Networks overlap"),
  DRY0329(ERROR, "DNS address outside the service network"),
  DRY0330(ERROR, "Cluster of another subscription"),
  DRY0331(ERROR, "Not the id of a managed cluster"),
  DRY0332(ERROR, "Cluster attached twice"),
  DRY0333(ERROR, "Address ranges need a standard load balancer"),
  DRY0334(ERROR, "Kubernetes version not offered"),
  DRY0335(WARNING, "Preview of a Kubernetes version"),
  DRY0336(ERROR, "Invalid label or taint"),
  DRY0337(ERROR, "Too many models"),
  DRY0338(WARNING, "Replicas do not fit the cluster"),
  DRY0339(ERROR, "Not for this sort of cluster"),
  DRY0340(WARNING, "Enterprise is Basic"),
  DRY0341(ERROR, "Incomplete TLS settings"),
  DRY0342(ERROR, "Limit below request"),
  DRY0343(WARNING, "Token authentication across regions"),
  DRY0344(ERROR, "Model out of reach"),
  DRY0345(ERROR, "Keys without key authentication"),
  DRY0346(ERROR, "Unknown instance type"),
  DRY0347(WARNING, "Name used twice in the region"),
  DRY0348(WARNING, "Passed over by runtime kubernetes"),
  DRY0349(ERROR, "Identity cannot be ignored"),
  DRY0350(ERROR, "Not in the spec"),
  DRY0351(ERROR, "Still in the spec"),
  DRY0352(ERROR, "Move to another kind"),
  DRY0353(ERROR, "Moves in a circle"),
  DRY0354(ERROR, "Moves that part or meet"),
  DRY0355(ERROR, "Both moved and removed"),
  DRY0356(ERROR, "Platform cannot be moved"),
  DRY0357(WARNING, "Move that makes another object"),
  DRY0358(ERROR, "Nodes outside the pool's bounds"),
  DRY0359(WARNING, "Control plane may be shut out"),
  DRY0360(ERROR, "Route of your own needs more"),
  DRY0361(ERROR, "Mirrored version serves"),
  DRY0362(WARNING, "Without effect"),

  // DRY04xx: the plan.
  DRY0401(ERROR, "Live state cannot be read"),
  DRY0402(ERROR, "Two resources mean one object"),
  DRY0403(ERROR, "Object exists and is not ours"),
  DRY0404(ERROR, "Object belongs to another stack"),
  DRY0405(ERROR, "Replacement would delete what is not ours"),
  DRY0406(WARNING, "Group is kept for what it holds"),
  DRY0407(WARNING, "Endpoint stops serving"),
  DRY0408(ERROR, "Unknown address"),
  DRY0409(ERROR, "Selection would plan half of a change"),
  DRY0410(WARNING, "Plan is partial"),
  DRY0411(ERROR, "Nothing to import"),
  DRY0412(ERROR, "Not an object of the resource"),
  DRY0413(ERROR, "Import would replace"),
  DRY0414(ERROR, "Deletion is prevented"),
  DRY0415(ERROR, "Kept object lies in a deleted one"),
  DRY0416(ERROR, "Traffic names a version that goes"),
  DRY0417(WARNING, "Ignore rule has expired"),
  DRY0418(ERROR, "Cannot be made before the old one goes"),
  DRY0419(WARNING, "Live state fails a check"),
  DRY0420(ERROR, "Address too long for an owner's mark"),

  // DRY05xx: apply.
  DRY0501(ERROR, "Object moved since the plan"),
  DRY0502(ERROR, "Write rejected"),
  DRY0503(ERROR, "Not allowed"),
  DRY0504(ERROR, "Gave up waiting"),
  DRY0505(ERROR, "Value of another type than planned"),
  DRY0506(ERROR, "Not a plan file"),
  DRY0507(ERROR, "Plan file of another version"),
  DRY0508(ERROR, "Damaged plan file"),
  DRY0509(ERROR, "Objects moved since the plan was saved"),
  DRY0510(ERROR, "Plan was already applied"),
  DRY0511(ERROR, "Plan was partly applied"),
  DRY0512(ERROR, "Spec differs from the planned one"),
  DRY0513(ERROR, "Input differs from the planned one"),
  DRY0514(ERROR, "Secret differs from the planned one"),
  DRY0515(ERROR, "Plan made against another world"),
  DRY0516(ERROR, "Plan file cannot be written"),
  DRY0520(WARNING, "Journal not written"),
  DRY0521(WARNING, "Abandoned"),

  // DRY06xx: endpoints that were applied.
  DRY0601(ERROR, "Unknown endpoint"),
  DRY0602(WARNING, "Endpoint not in the spec"),
  DRY0603(ERROR, "Endpoint not applied"),
  DRY0604(ERROR, "Endpoint with other credentials"),
  DRY0605(ERROR, "No access to an endpoint"),
  DRY0606(ERROR, "Endpoint serves nowhere"),

  // DRY07xx: drift.
  DRY0701(WARNING, "Log cannot be read"),
  DRY0702(ERROR, "Spec too large for a ConfigMap"),
  DRY0703(ERROR, "Spec needs what a job does not have"),
  DRY0704(ERROR, "Report cannot be written"),

  // DRY09xx: the command line.
  DRY0901(ERROR, "Invalid command line"),
  DRY0902(ERROR, "Simulated world in use"),
  DRY0903(ERROR, "Simulated world out of reach"),
  DRY0905(ERROR, "Approval needed"),
  DRY0906(ERROR, "Unknown output"),
  DRY0907(ERROR, "Output without a raw form"),
  DRY0908(ERROR, "Not a file of values"),
  DRY0909(ERROR, "Simulator out of reach"),
  DRY0910(ERROR, "Simulator not trusted"),
  DRY0911(ERROR, "Unknown simulated cluster"),
  DRY0912(ERROR, "Port in use"),
  DRY0913(ERROR, "Simulated world ahead of the clock"),
  DRY0914(ERROR, "Not a fault profile"),
  DRY0920(ERROR, "No simulated world there"),
  DRY0935(ERROR, "Spec is there already"),
  DRY0936(ERROR, "Spec cannot be written"),
  DRY0937(ERROR, "No name for the stack"),
  DRY0938(ERROR, "Other form is there already"),
  DRY0939(ERROR, "File cannot be written");

  private final Severity severity;
  private final String summary;

  Code(Severity severity, String summary) {
    this.severity = severity;
    this.summary = summary;
  }

  public Severity severity() {
    return severity;
  }

  public String summary() {
    return summary;
  }

  /// Whether nothing can be built while such a diagnostic stands.
  public boolean stops() {
    return severity == ERROR;
  }
}
