// As where it is switched off.
delete self.WebAssembly;
