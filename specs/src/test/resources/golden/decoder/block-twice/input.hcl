part {}
part {}
